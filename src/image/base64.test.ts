import { expect, test } from "vitest";
import { encodeBase64 } from "./base64.js";

test("is what Node's own encoder writes, at every length and of every byte", () => {
	const bytes = Uint8Array.from({ length: 700 }, (_, i) => (i * 211) & 255);
	for (let length = 0; length <= bytes.length; length++) {
		const part = bytes.subarray(0, length);
		expect(encodeBase64(part)).toBe(Buffer.from(part).toString("base64"));
	}
});
