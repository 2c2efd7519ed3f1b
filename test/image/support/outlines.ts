/** Random outlines from a seed: path data, and the same outline as points, cut far finer than the code under test does. */
import type { Matrix } from "../../../src/template/matrix.js";
import type { Points, Rule } from "./oracle.js";

export interface Sample {
	readonly name: string;
	readonly d: string;
	readonly contours: Points[];
	readonly transform: Matrix;
	readonly rule: Rule;
}

/** Park and Miller's generator, 0 to 1. */
export function random(seed: number): () => number {
	let state = (seed * 7919 + 12345) % 2147483647;
	return () => {
		state = (state * 48271) % 2147483647;
		return state / 2147483647;
	};
}

type Point = [number, number];

class Builder {
	d = "";
	contours: Point[][] = [];
	#at: Point = [0, 0];

	move(x: number, y: number): void {
		this.d += `M${x} ${y}`;
		this.contours.push([[x, y]]);
		this.#at = [x, y];
	}

	#add(point: Point): void {
		this.contours.at(-1)!.push(point);
		this.#at = point;
	}

	line(x: number, y: number): void {
		this.d += `L${x},${y}`;
		this.#add([x, y]);
	}

	curve(points: Point[]): void {
		this.d += `${points.length === 3 ? "C" : "Q"}${points.map((p) => p.join(" ")).join(",")}`;
		const all = [this.#at, ...points];
		const pieces = 200;
		for (let i = 1; i <= pieces; i++) this.#add(casteljau(all, i / pieces));
	}
}

function casteljau(points: readonly Point[], t: number): Point {
	if (points.length === 1) return points[0]!;
	const next = points
		.slice(1)
		.map(
			([x, y], i): Point => [
				points[i]![0] + (x - points[i]![0]) * t,
				points[i]![1] + (y - points[i]![1]) * t,
			],
		);
	return casteljau(next, t);
}

const SIZE = 64;

/** Outline number `seed`: polygons, stars that cross themselves, curves, heaps of overlapping boxes. */
export function outline(seed: number): Sample {
	const next = random(seed);
	const at = (): number => Math.round(next() * SIZE * 1000) / 1000;
	const build = new Builder();
	const kinds = ["polygon", "curves", "boxes", "star", "blobs", "slivers"] as const;
	const kind = kinds[seed % kinds.length]!;
	const count = 3 + Math.floor(next() * 6);
	if (kind === "polygon" || kind === "slivers") {
		build.move(at(), at());
		for (let i = 0; i < count; i++) {
			const thin = kind === "slivers" ? 0.3 : SIZE;
			build.line(at(), i % 2 === 0 ? at() : Math.round(next() * thin * 1000) / 1000 + 20);
		}
	} else if (kind === "star") {
		const points = 5 + 2 * Math.floor(next() * 4);
		const turn = next();
		for (let i = 0; i < points; i++) {
			const angle = ((i * 2) / points + turn) * 2 * Math.PI;
			const [x, y] = [32 + 29 * Math.cos(angle), 32 + 29 * Math.sin(angle)].map(
				(v) => Math.round(v * 1000) / 1000,
			) as Point;
			if (i === 0) build.move(x, y);
			else build.line(x, y);
		}
	} else if (kind === "boxes") {
		for (let i = 0; i < count; i++) {
			const [x, y, w, h] = [at(), at(), at() / 2, at() / 2];
			build.move(x, y);
			// Both directions, so that overlaps add up and cancel.
			const corners: Point[] = [
				[x + w, y],
				[x + w, y + h],
				[x, y + h],
			];
			for (const [cx, cy] of next() < 0.5 ? corners : corners.reverse()) build.line(cx, cy);
			build.d += "Z";
		}
	} else {
		for (let i = 0; i < (kind === "curves" ? 1 : 3); i++) {
			build.move(at(), at());
			for (let j = 0; j < count; j++)
				build.curve(
					next() < 0.5
						? [
								[at(), at()],
								[at(), at()],
								[at(), at()],
							]
						: [
								[at(), at()],
								[at(), at()],
							],
				);
		}
	}
	const angle = next() * 6;
	const scale = 0.3 + next();
	const turned: Matrix = [
		scale * Math.cos(angle),
		scale * Math.sin(angle),
		-Math.sin(angle) * 0.8,
		Math.cos(angle) * 0.8,
		32,
		20 * next(),
	];
	const transform: Matrix = seed % 3 === 0 ? turned : [1, 0, 0, 1, 0, 0];
	return {
		name: `${kind} ${seed}`,
		d: build.d,
		contours: build.contours.map((points) => points.map((point) => apply(transform, point))),
		transform,
		rule: seed % 2 === 0 ? "nonzero" : "evenodd",
	};
}

export function apply([a, b, c, d, e, f]: Matrix, [x, y]: readonly [number, number]): Point {
	return [a * x + c * y + e, b * x + d * y + f];
}
