/** The hosts' pages show the config lines that `placard build` prints, and that the hosts' tests deploy with. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findHost } from "../../src/build/hosts.js";

test.each([
	["netlify", "netlify.md"],
	["cloudflare", "cloudflare.md"],
	["cloudflare-pages", "cloudflare.md"],
])("%s in docs/hosts/%s", (name, file) => {
	const page = readFileSync(new URL(`../../docs/hosts/${file}`, import.meta.url), "utf8");
	const host = findHost(name);
	expect(host?.config.length).toBeGreaterThan(0);
	for (const { lines } of host?.config ?? []) expect(page).toContain(`\n${lines}\n`);
	for (const { to } of host?.entries ?? []) expect(page).toContain(`\`${to}\``);
	expect(page).toContain(`placard build --host ${name}`);
});
