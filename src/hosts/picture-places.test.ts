/** Who gets a place: by number, and by how long the last picture took. */
import { expect, test } from "vitest";
import { drawnPlaces, PicturePlaces } from "./picture-places.js";

const LIMITS = { threads: 2, maxQueue: 6, timeoutMs: 1000 };

/** How many are let in one after the other, of 20. */
function placesLeft(places: PicturePlaces): number {
	return Array.from({ length: 20 }, () => places.take()).filter((leave) => leave !== undefined)
		.length;
}

test.each([
	["before any picture: threads and queue", 0, 8],
	["half of the deadline is in time", 500, 8],
	["over half of it: two for each thread", 501, 4],
	["long past it: two for each thread, still", 90_000, 4],
])("%s", (_, lastMs, expected) => {
	const places = new PicturePlaces(LIMITS);
	places.note(lastMs);
	expect(placesLeft(places)).toBe(expected);
});

test("a place that is given back is there for the next", () => {
	const places = new PicturePlaces(LIMITS);
	const leaves = Array.from({ length: 8 }, () => places.take());
	expect(places.take()).toBeUndefined();
	leaves[3]?.();
	expect(places.take()).toBeDefined();
	expect(places.take()).toBeUndefined();
});

test("when the last one has left, a slow picture before it is forgotten", () => {
	const places = new PicturePlaces(LIMITS);
	const [first, second] = [places.take(), places.take()];
	places.note(900);
	first?.();
	expect(placesLeft(places)).toBe(3);
	const other = new PicturePlaces(LIMITS);
	const only = other.take();
	other.note(900);
	only?.();
	expect(placesLeft(other)).toBe(8);
	second?.();
});

test("pictures that need the rasteriser have half of the queue, and one place while it fails", () => {
	let isFailing = false;
	const places = drawnPlaces(LIMITS, { isFailing: () => isFailing });
	expect(placesLeft(places)).toBe(5);
	isFailing = true;
	expect(places.take()).toBeUndefined();
	const others = drawnPlaces(LIMITS, { isFailing: () => isFailing });
	const probe = others.take();
	expect(placesLeft(others)).toBe(0);
	probe?.();
	expect(placesLeft(others)).toBe(1);
	isFailing = false;
	expect(placesLeft(others)).toBe(4);
});
