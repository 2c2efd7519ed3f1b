/** No connection to a private address, however its name is made to lead there. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { guardedFetch, isPrivateAddress, type Resolve } from "./guarded-fetch.js";

describe("private addresses", () => {
	test.each([
		"0.0.0.0",
		"10.1.2.3",
		"100.64.0.1",
		"127.0.0.1",
		"127.255.255.254",
		"169.254.169.254",
		"172.16.0.1",
		"172.31.255.255",
		"192.168.1.1",
		"198.18.0.1",
		"224.0.0.1",
		"255.255.255.255",
		"::",
		"::1",
		"::ffff:10.0.0.1",
		"64:ff9b::7f00:1",
		"fc00::1",
		"fe80::1",
		"fec0::1",
		"ff02::1",
		"2001:db8::1",
		"2002:7f00:1::",
	])("%s is refused", (address) => {
		expect(isPrivateAddress(address)).toBe(true);
	});

	test.each([
		"1.1.1.1",
		"100.63.255.255",
		"172.32.0.1",
		"192.0.3.1",
		"223.255.255.255",
		"2606:4700::1111",
		"2a00:1450::1",
	])("%s is not", (address) => {
		expect(isPrivateAddress(address)).toBe(false);
	});
});

describe("a fetch", () => {
	const server = createServer((_, response) => response.end("secret"));
	let connections = 0;
	let port = 0;
	server.on("connection", () => {
		connections += 1;
	});
	beforeAll(async () => {
		await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
		port = (server.address() as AddressInfo).port;
	});
	afterAll(() => server.close());

	const init = () =>
		({ redirect: "manual", signal: AbortSignal.timeout(2_000), headers: {} }) as const;
	const resolveTo =
		(...addresses: string[]): Resolve =>
		(_, done) =>
			done(
				null,
				addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
			);

	test.each([
		["a name of the loopback", resolveTo("127.0.0.1")],
		["a name of a public and a private address", resolveTo("1.1.1.1", "127.0.0.1")],
		["a name of IPv6's loopback", resolveTo("::1")],
	])("never connects to %s", async (_, resolve) => {
		const got = guardedFetch(resolve)(`https://images.example:${port}/`, init());
		await expect(got).rejects.toMatchObject({ code: "picture-address-refused" });
		expect(connections).toBe(0);
	});

	test("nor does it by the system's own resolver", async () => {
		const got = guardedFetch()(`https://localhost:${port}/`, init());
		await expect(got).rejects.toMatchObject({ code: "picture-address-refused" });
		expect(connections).toBe(0);
	});

	test.each([
		[
			"an error of the resolver",
			(_: string, done: Parameters<Resolve>[1]) => done(new Error("SERVFAIL"), []),
			"SERVFAIL",
		],
		["a name without addresses", resolveTo(), "public addresses"],
	])("%s rejects", async (_, resolve, message) => {
		const got = guardedFetch(resolve)("https://images.example/", init());
		await expect(got).rejects.toThrow(message);
	});

	test("http is refused", async () => {
		await expect(
			(async () => guardedFetch()(`http://127.0.0.1:${port}/`, init()))(),
		).rejects.toThrow("http:");
		expect(connections).toBe(0);
	});
});
