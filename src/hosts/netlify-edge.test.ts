import { describe, expect, it } from "vitest";
import { defineSite, svg } from "../site/define.js";
import { config, type EdgeContext, pages } from "./netlify-edge.js";

const images = { wide: svg("a.svg", { width: 1200, height: 630 }) };
const siteOf = (...patterns: string[]) =>
	defineSite({
		origin: "https://x.example" as string,
		routes: Object.fromEntries(patterns.map((pattern) => [pattern, { images }])),
	});

describe("the paths of the edge function", () => {
	it.each<[string[], string[]]>([
		[["/"], ["/"]],
		[["/about"], ["/about", "/about/"]],
		[["/game/:level"], ["/game/:p1", "/game/:p1/"]],
		[["/game/*board"], ["/game", "/game/*"]],
		[["/caf%C3%A9/:x"], ["/:p0/:p1", "/:p0/:p1/"]],
		[["/a+b"], ["/:p0", "/:p0/"]],
		[["/a", "/*rest"], ["/*"]],
	])("%j are %j", (patterns, path) => {
		expect(config(siteOf(...patterns)).path).toEqual(path);
	});

	it("leave out pictures, Netlify's own and what is named, and fail open", () => {
		expect(config(siteOf("/"), ["/assets/*"])).toMatchObject({
			excludedPath: ["/og/*", "/.netlify/*", "/assets/*"],
			onError: "bypass",
		});
	});
});

describe("the origin of the tags", () => {
	const built = { format: 1, hashes: { "/ wide": "0123456789abcdef" } };
	const html = '<html><head><meta charset="utf-8"></head></html>';
	const tagsFor = async (context: Partial<EdgeContext>, env = {}) => {
		const next = async () => new Response(html, { headers: { "content-type": "text/html" } });
		const answer = pages(siteOf("/"), built, { env });
		const request = new Request("https://evil.example/", { headers: { host: "evil.example" } });
		const response = await answer(request, { next, ...context });
		return /property="og:image" content="([^"]*)\/og\//.exec(await response.text())?.[1];
	};
	const preview = { deploy: { context: "deploy-preview", id: "5f" }, site: { name: "myriad" } };

	it.each<[string, Partial<EdgeContext>, object, string]>([
		["production", { deploy: { context: "production", id: "5f" } }, {}, "https://x.example"],
		["a context without a deploy", {}, {}, "https://x.example"],
		["a deploy preview", preview, {}, "https://5f--myriad.netlify.app"],
		[
			"a branch deploy",
			{ ...preview, deploy: { context: "branch-deploy", id: "6a" } },
			{},
			"https://6a--myriad.netlify.app",
		],
		[
			"the dev server",
			{ ...preview, deploy: { context: "dev", id: "0" } },
			{},
			"https://x.example",
		],
		["a preview of a site without a name", { ...preview, site: {} }, {}, "https://x.example"],
		["PLACARD_ORIGIN", preview, { PLACARD_ORIGIN: "https://y.example" }, "https://y.example"],
	])("%s", async (_, context, env, origin) => {
		expect(await tagsFor(context, env)).toBe(origin);
	});
});
