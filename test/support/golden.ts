/**
 * Golden pictures: a folder of PNG files, each of one matter and looked at by somebody. A picture is
 * compared channel by channel; one that differs leaves `<name>.actual.png` and `<name>.diff.png` beside the
 * expected `<name>.png`. A missing golden fails; `UPDATE_GOLDEN=1` writes it and still fails, so that no
 * run that writes is ever taken for one that checks; one that no test names any more is stale and fails.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { PNG } from "pngjs";

/** RGBA8, straight alpha, sRGB, row-major, `data.length = width * height * 4`. */
export interface Picture {
	readonly width: number;
	readonly height: number;
	readonly data: Uint8Array;
}

export interface GoldenFolder {
	/**
	 * Compares a picture with its golden.
	 *
	 * @param tolerance how far a channel may be off, in levels of 255. Default 0
	 * @throws Error that says how many pixels differ and where the three pictures are
	 */
	check(name: string, actual: Picture, tolerance?: number): void;
	/** Files of the folder that no name stands for. */
	stale(): string[];
}

/**
 * @param folder under `test/golden/`
 * @param names of all its pictures, without `.png`
 */
export function goldenFolder(folder: URL, names: readonly string[]): GoldenFolder {
	const file = (name: string) => new URL(`${name}.png`, folder);
	return {
		check(name, actual, tolerance = 0) {
			if (!names.includes(name)) throw new Error(`golden ${name}: add it to the folder's names`);
			if (process.env.UPDATE_GOLDEN === "1") {
				mkdirSync(folder, { recursive: true });
				writeFileSync(file(name), encode(actual));
				throw new Error(`golden ${name}: written; look at it, and run again without UPDATE_GOLDEN`);
			}
			compare(name, actual, tolerance, file);
		},
		stale() {
			const pictures = existsSync(folder) ? readdirSync(folder) : [];
			return pictures.filter(
				(each) =>
					!/\.(?:actual|diff)\.png$/.test(each) && !names.includes(each.replace(".png", "")),
			);
		},
	};
}

function compare(
	name: string,
	actual: Picture,
	tolerance: number,
	file: (name: string) => URL,
): void {
	const traces = [file(`${name}.actual`), file(`${name}.diff`)] as const;
	for (const trace of traces) rmSync(trace, { force: true });
	const expected = existsSync(file(name)) ? decodePng(readFileSync(file(name))) : undefined;
	const { differing, diff } = differ(expected, actual, tolerance);
	if (expected !== undefined && differing === 0) return;
	writeFileSync(traces[0], encode(actual));
	if (expected === undefined)
		throw new Error(
			`golden ${name}: missing. Look at ${traces[0].pathname}; UPDATE_GOLDEN=1 keeps it`,
		);
	writeFileSync(traces[1], encode(diff));
	throw new Error(
		`golden ${name}: ${differing} of ${actual.width * actual.height} pixels differ by more than ${tolerance}; see ${file(name).pathname}, .actual.png and .diff.png`,
	);
}

/** Pixels that differ, and a picture of them: red where they do, the expected picture pale elsewhere. */
function differ(expected: Picture | undefined, actual: Picture, tolerance: number) {
	const { width, height } = actual;
	const isSameSize = expected?.width === width && expected.height === height;
	const diff = { width, height, data: new Uint8Array(width * height * 4).fill(255) };
	let differing = 0;
	for (let at = 0; at < actual.data.length; at += 4) {
		const channels = [0, 1, 2, 3].map((channel) => at + channel);
		const isOff =
			!isSameSize ||
			channels.some((i) => Math.abs((expected.data[i] ?? 0) - (actual.data[i] ?? 0)) > tolerance);
		if (isOff) differing += 1;
		const pale = (i: number) => 255 - (255 - (expected?.data[i] ?? 255)) / 4;
		diff.data.set(isOff ? [255, 0, 0, 255] : channels.slice(0, 3).map(pale), at);
	}
	return { differing, diff };
}

/** The pixels of a PNG file. */
export function decodePng(bytes: Uint8Array): Picture {
	const { width, height, data } = PNG.sync.read(Buffer.from(bytes));
	return { width, height, data };
}

function encode({ width, height, data }: Picture): Buffer {
	const png = new PNG({ width, height });
	png.data.set(data);
	return PNG.sync.write(png);
}
