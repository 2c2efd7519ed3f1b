import { describe, expect, test } from "vitest";
import { isPlacardError } from "../errors.js";
import type { Tags } from "../site/definition.js";
import { type PageImage, planTags } from "./plan.js";

const url = "https://a.example/game/1";
const image: PageImage = {
	url: "https://a.example/1.png",
	width: 1200,
	height: 630,
	type: "image/png",
};
const square: PageImage = { ...image, url: "https://a.example/2.png", height: 1200, alt: "own" };

/** One line for each planned tag: `property og:title=x`. */
function lines(tags: Tags, images: readonly PageImage[] = [], siteName?: string): string[] {
	const facts = { url, tags, images, ...(siteName === undefined ? {} : { siteName }) };
	return planTags(facts).tags.map(({ kind, key, value }) => `${kind} ${key}=${value}`);
}

test("everything, in the order of scrapers.md", () => {
	const tags: Tags = {
		title: "T",
		description: "D",
		imageAlt: "A",
		extra: { "theme-color": "#fff", "article:tag": ["a", "b"] },
	};
	expect(lines(tags, [image], "S")).toEqual([
		"property og:title=T",
		"property og:description=D",
		`property og:url=${url}`,
		"property og:site_name=S",
		"property og:type=website",
		"name twitter:image=https://a.example/1.png",
		"property og:image=https://a.example/1.png",
		"property og:image:width=1200",
		"property og:image:height=630",
		"property og:image:type=image/png",
		"property og:image:alt=A",
		"name twitter:card=summary_large_image",
		"name twitter:title=T",
		"name twitter:description=D",
		"name twitter:image:alt=A",
		"name description=D",
		`canonical canonical=${url}`,
		"name theme-color=#fff",
		"property article:tag=a",
		"property article:tag=b",
	]);
});

test("several images are several groups, with their own alternative texts", () => {
	const group = lines({ imageAlt: "A" }, [image, square]).filter((line) => line.includes("image"));
	expect(group).toEqual([
		"name twitter:image=https://a.example/1.png",
		"property og:image=https://a.example/1.png",
		"property og:image:width=1200",
		"property og:image:height=630",
		"property og:image:type=image/png",
		"property og:image:alt=A",
		"property og:image=https://a.example/2.png",
		"property og:image:width=1200",
		"property og:image:height=1200",
		"property og:image:type=image/png",
		"property og:image:alt=own",
		"name twitter:card=summary_large_image",
		"name twitter:image:alt=A",
	]);
});

describe("members", () => {
	const keys = [
		"og:title",
		"twitter:title",
		"og:description",
		"description",
		"og:site_name",
		"og:type",
		"twitter:card",
		"og:url",
		"canonical",
		"og:image",
		"og:image:secure_url",
		"twitter:image:src",
		"robots",
		"og:imagery",
	];
	const managed = (tags: Tags, images: readonly PageImage[] = []) => {
		const { isManaged } = planTags({ url, tags, images });
		return keys.filter(isManaged);
	};

	test("not mentioned: the page's own stay, but for the address, the card and the type", () => {
		expect(managed({})).toEqual(["og:type", "twitter:card", "og:url", "canonical"]);
		expect(planTags({ url, tags: {}, images: [] }).title).toBeUndefined();
		expect(lines({})).toEqual([
			`property og:url=${url}`,
			"property og:type=website",
			"name twitter:card=summary_large_image",
			`canonical canonical=${url}`,
		]);
	});

	test("null: removed and not written", () => {
		const tags: Tags = {
			title: null,
			description: null,
			url: null,
			type: null,
			card: null,
			imageAlt: null,
		};
		expect(lines(tags)).toEqual([]);
		expect(planTags({ url, tags, images: [] }).title).toBeNull();
		expect(managed(tags)).toEqual([
			"og:title",
			"twitter:title",
			"og:description",
			"description",
			"og:type",
			"twitter:card",
			"og:url",
			"canonical",
		]);
	});

	test("with an image the whole old group goes", () => {
		expect(managed({}, [image])).toEqual([
			"og:type",
			"twitter:card",
			"og:url",
			"canonical",
			"og:image",
			"og:image:secure_url",
			"twitter:image:src",
		]);
	});

	test("the type gives way to the page's own only by default", () => {
		const isDefault = (tags: Tags) =>
			planTags({ url, tags, images: [] }).tags.find(({ key }) => key === "og:type")?.isDefault;
		expect([isDefault({}), isDefault({ type: "website" })]).toEqual([true, false]);
	});

	test("url stands for the page's address", () => {
		expect(
			lines({ url: "https://a.example/2" }).filter((line) => line.endsWith("/2")),
		).toHaveLength(2);
	});
});

describe("extra", () => {
	test.each([
		"og:locale",
		"article:author",
		"fb:app_id",
		"book:isbn",
		"profile:username",
		"music:song",
		"video:actor",
		"product:price",
	])("%s is a property", (key) =>
		expect(lines({ extra: { [key]: "x" } })).toContain(`property ${key}=x`),
	);

	test.each(["theme-color", "twitter:site", "robots", "ogle", "color-scheme"])(
		"%s is a name",
		(key) => expect(lines({ extra: { [key]: "x" } })).toContain(`name ${key}=x`),
	);

	test("null removes the page's own, an empty list too", () => {
		const { isManaged } = planTags({
			url,
			tags: { extra: { Robots: null, "og:locale": [] } },
			images: [],
		});
		expect(["robots", "og:locale", "og:locale:alternate"].map(isManaged)).toEqual([
			true,
			true,
			false,
		]);
	});

	test("wins over what the other members make", () => {
		expect(
			lines({ title: "T", extra: { "OG:Title": "X" } }).filter((line) => /og:title/i.test(line)),
		).toEqual(["property OG:Title=X"]);
	});
});

test("alternative texts are cut after 420 characters, not inside one", () => {
	const alt = lines({ imageAlt: "😀".repeat(500) }, [image]).find((line) =>
		line.startsWith("property og:image:alt="),
	);
	expect(alt).toBe(`property og:image:alt=${"😀".repeat(420)}`);
});

test("values are cleaned", () => {
	const plan = planTags({ url, tags: { title: "a\0\r\nb\ud800" }, images: [] });
	expect([plan.title, plan.tags[0]?.value]).toEqual(["a\nb\ufffd", "a\nb\ufffd"]);
});

describe("mistakes are loud", () => {
	test.each<[string, object, string]>([
		["a number", { title: 42 }, "tags: title: expected a text, or null to remove it, received 42."],
		[
			"a list that holds one",
			{ extra: { "article:tag": ["a", 1] } },
			"tags: article:tag: expected a text, or null to remove it, received 1.",
		],
		[
			"a key with a blank",
			{ extra: { "a b": "x" } },
			'tags.extra["a b"]: expected letters, digits and _ : . @ / + -, received "a b".',
		],
		[
			"an empty key",
			{ extra: { "": "x" } },
			'tags.extra[""]: expected letters, digits and _ : . @ / + -, received "".',
		],
	])("%s", (_, tags, message) => {
		let thrown: unknown;
		try {
			planTags({ url, tags: tags as Tags, images: [] });
		} catch (error) {
			thrown = error;
		}
		expect(isPlacardError(thrown) && [thrown.code, thrown.message]).toEqual([
			"tags-invalid",
			message,
		]);
	});
});
