import { expect, test } from "vitest";
import { Breaker } from "./breaker.js";

function clocked() {
	let ms = 1_000_000;
	const breaker = new Breaker(() => ms);
	return {
		breaker,
		pass: (time: number) => {
			ms += time;
		},
	};
}

test("lets everything through until something fails", () => {
	const { breaker } = clocked();
	expect([breaker.isClosed(), breaker.isClosed()]).toEqual([true, true]);
	breaker.succeed();
	expect(breaker.isClosed()).toBe(true);
});

test("after a failure one attempt is let through, a second later", () => {
	const { breaker, pass } = clocked();
	breaker.fail();
	expect(breaker.isClosed()).toBe(false);
	pass(999);
	expect(breaker.isClosed()).toBe(false);
	pass(1);
	expect([breaker.isClosed(), breaker.isClosed()]).toEqual([true, false]);
	breaker.succeed();
	expect([breaker.isClosed(), breaker.isClosed()]).toEqual([true, true]);
});

test("pauses grow to half a minute, and are a second again after a success", () => {
	const { breaker, pass } = clocked();
	for (const pause of [1, 2, 4, 8, 16, 30, 30]) {
		breaker.fail();
		pass(pause * 1000 - 1);
		expect(breaker.isClosed()).toBe(false);
		pass(1);
		expect(breaker.isClosed()).toBe(true);
	}
	breaker.succeed();
	breaker.fail();
	pass(1000);
	expect(breaker.isClosed()).toBe(true);
});

test("of many that fail together the first one counts", () => {
	const { breaker, pass } = clocked();
	expect([breaker.fail(), breaker.fail(), breaker.fail()]).toEqual([true, false, false]);
	pass(1000);
	expect(breaker.isClosed()).toBe(true);
});
