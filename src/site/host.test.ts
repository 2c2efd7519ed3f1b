import { describe, expect, test } from "vitest";
import { defineSite, svg } from "./define.js";
import { type Env, originFor, siteOnHost } from "./host.js";

const site = defineSite({
	origin: "https://x.example",
	routes: { "/": { images: { wide: svg("a.svg", { width: 1, height: 1 }) } } },
});

const netlify = (CONTEXT?: string): Env => ({
	NETLIFY: "true",
	CONTEXT,
	URL: "https://main.netlify.app",
	DEPLOY_PRIME_URL: "https://deploy-preview-7--main.netlify.app",
});
const vercel = (VERCEL_ENV: string): Env => ({ VERCEL_ENV, VERCEL_URL: "x-git-fix.vercel.app" });

describe("the origin", () => {
	test.each<[string, Env, string]>([
		["nothing is set", {}, "https://x.example"],
		["Netlify, production", netlify("production"), "https://x.example"],
		["Netlify, a function", netlify(), "https://x.example"],
		["Netlify, a preview", netlify("deploy-preview"), "https://deploy-preview-7--main.netlify.app"],
		["Netlify, a branch", netlify("branch-deploy"), "https://deploy-preview-7--main.netlify.app"],
		["Netlify, its dev server", { NETLIFY: "true", CONTEXT: "dev" }, "https://x.example"],
		["not Netlify", { ...netlify("deploy-preview"), NETLIFY: undefined }, "https://x.example"],
		["Vercel, production", vercel("production"), "https://x.example"],
		["Vercel, a preview", vercel("preview"), "https://x-git-fix.vercel.app"],
		["Vercel, its dev server", vercel("development"), "https://x.example"],
		[
			"Cloudflare Pages",
			{ CF_PAGES: "1", CF_PAGES_URL: "https://a.pages.dev" },
			"https://x.example",
		],
		["the owner says", { PLACARD_ORIGIN: "https://staging.example/" }, "https://staging.example"],
		[
			"the owner says, with a port",
			{ PLACARD_ORIGIN: "http://localhost:8888" },
			"http://localhost:8888",
		],
		[
			"the owner says over the host",
			{ ...vercel("preview"), PLACARD_ORIGIN: "https://y.example" },
			"https://y.example",
		],
		["the owner says nothing", { PLACARD_ORIGIN: "" }, "https://x.example"],
	])("where %s", (_, env, origin) => {
		expect(originFor(site, env)).toBe(origin);
	});

	test.each([
		"https://x.example/path",
		"ftp://x.example",
		"https://",
		"https://a b",
		"//x.example",
	])("%s is refused", (PLACARD_ORIGIN) => {
		expect(() => originFor(site, { PLACARD_ORIGIN })).toThrow(
			expect.objectContaining({
				code: "origin-invalid",
				message: expect.stringContaining("PLACARD_ORIGIN"),
			}),
		);
	});
});

test("the rest of a site stays as it is, and the definition itself too", () => {
	const own = siteOnHost(site, vercel("preview"));
	expect(own).toEqual({ ...site, origin: "https://x-git-fix.vercel.app" });
	expect(own.routes).toBe(site.routes);
	expect(site.origin).toBe("https://x.example");
});

test("a signed site has its keys from the environment", async () => {
	const definition = { origin: "https://x.example", signed: true } as const;
	const routes = { "/": { images: { wide: svg("a.svg", { width: 1, height: 1 }) } } };
	const signed = defineSite({ ...definition, routes });
	expect(() => siteOnHost(signed, {})).toThrow("signing key");
	const own = siteOnHost(signed, { PLACARD_SIGNING_KEYS: "0123456789abcdef0123456789abcdef" });
	expect(own.signer?.hasKeys).toBe(true);
});
