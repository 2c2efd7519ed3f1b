/** Masks laid into whole pictures, and how far two pictures are apart. */
import type { Mask } from "../../../src/image/coverage.js";

export function wholeMask(
	mask: Mask | undefined,
	size: { width: number; height: number },
): Uint8Array {
	if (mask === undefined) throw new Error("the outline was not drawn");
	const out = new Uint8Array(size.width * size.height);
	for (let row = 0; row < mask.height; row++)
		out.set(
			mask.data.subarray(row * mask.width, (row + 1) * mask.width),
			(mask.y + row) * size.width + mask.x,
		);
	return out;
}

export function farthest(a: ArrayLike<number>, b: ArrayLike<number>): number {
	let most = 0;
	for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs(a[i]! - b[i]!));
	return most;
}

/** Mean distance over all pixels. */
export function meanDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
	let sum = 0;
	for (let i = 0; i < a.length; i++) sum += Math.abs(a[i]! - b[i]!);
	return sum / a.length;
}
