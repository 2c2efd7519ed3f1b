// Each peer with its own fastest documented settings: what can be prepared once is prepared outside the
// timed function. A peer gets the card's SVG where it draws SVG, and its own tree where it does not.
import { mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
	board,
	FAMILY,
	FONT,
	FONT_FILE,
	gradientSvg,
	PHOTO,
	PHOTO_URI,
	photoSvg,
	SQUARE,
	squareSvg,
	title,
	WIDE,
} from "./art.mjs";

const square = { width: 1080, height: 1080 };
const fontPath = fileURLToPath(FONT_FILE);

export async function openResvg() {
	const { Resvg } = await import("@resvg/resvg-js");
	const font = { fontFiles: [fontPath], loadSystemFonts: false, defaultFontFamily: FAMILY };
	const draw = (svg) => new Resvg(svg, { font }).render().asPng();
	return {
		board: (n) => draw(squareSvg(n)),
		gradient: (n) => draw(gradientSvg(n)),
		photo: (n) => draw(photoSvg(n)),
	};
}

export async function openSharp() {
	// librsvg finds fonts through fontconfig alone.
	const folder = mkdtempSync(join(tmpdir(), "placard-bench-"));
	const conf = join(folder, "fonts.conf");
	const fonts = fileURLToPath(new URL(".", FONT_FILE));
	writeFileSync(
		conf,
		`<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${folder}</cachedir></fontconfig>`,
	);
	process.env.FONTCONFIG_FILE = conf;
	const { default: sharp } = await import("sharp");
	const png = { compressionLevel: 2, adaptiveFiltering: false };
	const draw = (svg) => sharp(Buffer.from(svg));
	return {
		board: (n) =>
			draw(squareSvg(n))
				.png({ ...png, palette: false })
				.toBuffer(),
		gradient: (n) => draw(gradientSvg(n)).png(png).toBuffer(),
		photo: (n) => draw(photoSvg(n)).jpeg({ quality: 80 }).toBuffer(),
	};
}

/** The board's static half for takumi: its cache of SVG rasters draws it once. */
const boardGround = SQUARE.replace(/<text id="text\d"[^>]*>[^<]*<\/text>/g, "");
const cellAt = (i) => ({ left: [252, 540, 828][i % 3], top: [265, 553, 841][Math.floor(i / 3)] });

export async function openTakumi() {
	const { Renderer } = await import("@takumi-rs/core");
	const renderer = new Renderer();
	await renderer.registerFont({ name: FAMILY, data: FONT, weight: 700, style: "normal" });
	const node = (style, children) => ({ type: "container", style, children });
	const text = (value, style) => ({
		type: "text",
		text: value,
		style: { fontFamily: FAMILY, fontWeight: 700, ...style },
	});
	const images = [
		{
			src: "ground",
			data: Buffer.from(
				boardGround
					.replaceAll("<text", '<g display="none"><text')
					.replaceAll("</text>", "</text></g>"),
			),
		},
		{ src: "photo", data: PHOTO },
	].filter(({ data }) => data.length > 0);
	const image = (src, width, height) => ({
		type: "image",
		src,
		style: { position: "absolute", left: 0, top: 0, width, height },
	});
	const foot = [
		text("myriad", { position: "absolute", left: 124, top: 956, fontSize: 60, color: "#17302c" }),
		text("1 to 100", {
			position: "absolute",
			right: 124,
			top: 956,
			fontSize: 60,
			color: "#17302c",
		}),
	];
	const cells = (n) =>
		board(n).map((cell, i) => {
			const { left, top } = cellAt(i);
			return text(cell, {
				position: "absolute",
				left: left - 132,
				top: top - 172,
				width: 264,
				textAlign: "center",
				fontSize: 196,
				lineHeight: 1,
				color: "#17302c",
			});
		});
	const lines = (n) =>
		title(n).map((line, i) =>
			text(line, {
				position: "absolute",
				left: 80,
				top: 236 + 86 * i,
				fontSize: 72,
				lineHeight: 1.2,
				color: "#ffffff",
				whiteSpace: "nowrap",
			}),
		);
	const full = { width: "100%", height: "100%", position: "relative", display: "flex" };
	return {
		board: (n) =>
			renderer.render(node(full, [image("ground", 1080, 1080), ...cells(n), ...foot]), {
				...square,
				format: "png",
				images: images.slice(0, 1),
			}),
		gradient: (n) =>
			renderer.render(
				node(
					{ ...full, backgroundImage: "linear-gradient(to bottom right, #5b2a86, #0f7173)" },
					lines(n),
				),
				{ ...WIDE, format: "png" },
			),
		photo: (n) =>
			renderer.render(node(full, [image("photo", 1200, 630), ...lines(n)]), {
				...WIDE,
				format: "jpeg",
				quality: 80,
				images,
			}),
	};
}

const h = (type, style, children, more = {}) => ({ type, props: { style, children, ...more } });
const line = (value, style) =>
	h(
		"div",
		{
			position: "absolute",
			display: "flex",
			fontFamily: FAMILY,
			fontWeight: 700,
			whiteSpace: "nowrap",
			...style,
		},
		value,
	);
const groundUri = `data:image/svg+xml;base64,${Buffer.from(boardGround).toString("base64")}`;
const picture = (src, { width, height }) =>
	h("img", { position: "absolute", left: 0, top: 0 }, undefined, { src, width, height });
const treeOf = {
	board: (n) =>
		h("div", { width: "100%", height: "100%", display: "flex", position: "relative" }, [
			picture(groundUri, square),
			...board(n).map((cell, i) => {
				const { left, top } = cellAt(i);
				return line(cell, {
					left: left - 132,
					top: top - 172,
					width: 264,
					justifyContent: "center",
					fontSize: 196,
					lineHeight: 1,
					color: "#17302c",
				});
			}),
			line("myriad", { left: 124, top: 956, fontSize: 60, color: "#17302c" }),
			line("1 to 100", { right: 124, top: 956, fontSize: 60, color: "#17302c" }),
		]),
	gradient: (n) =>
		h(
			"div",
			{
				width: "100%",
				height: "100%",
				display: "flex",
				position: "relative",
				backgroundImage: "linear-gradient(to bottom right, #5b2a86, #0f7173)",
			},
			titleLines(n),
		),
	photo: (n) =>
		h("div", { width: "100%", height: "100%", display: "flex", position: "relative" }, [
			picture(PHOTO_URI, WIDE),
			...titleLines(n),
		]),
};
function titleLines(n) {
	return title(n).map((text, i) =>
		line(text, { left: 80, top: 236 + 86 * i, fontSize: 72, lineHeight: 1.2, color: "#ffffff" }),
	);
}
const fontOf = [{ name: FAMILY, data: FONT, weight: 700, style: "normal" }];

export async function openSatori() {
	const [{ default: satori }, { Resvg }] = await Promise.all([
		import("satori"),
		import("@resvg/resvg-js"),
	]);
	// Text is outlines already, so the rasteriser needs no fonts.
	const draw = async (tree, size) =>
		new Resvg(await satori(tree, { ...size, fonts: fontOf }), { font: { loadSystemFonts: false } })
			.render()
			.asPng();
	return {
		board: (n) => draw(treeOf.board(n), square),
		gradient: (n) => draw(treeOf.gradient(n), WIDE),
		photo: (n) => draw(treeOf.photo(n), WIDE),
	};
}

export async function openVercelOg() {
	// Its bundle for Node asks for these two of CommonJS, which bundlers of sites supply.
	globalThis.require ??= createRequire(import.meta.url);
	globalThis.__dirname ??= fileURLToPath(new URL("node_modules/harfbuzzjs", import.meta.url));
	const { ImageResponse } = await import("@vercel/og");
	const draw = async (tree, size) =>
		new Uint8Array(await new ImageResponse(tree, { ...size, fonts: fontOf }).arrayBuffer());
	return {
		board: (n) => draw(treeOf.board(n), square),
		gradient: (n) => draw(treeOf.gradient(n), WIDE),
		photo: (n) => draw(treeOf.photo(n), WIDE),
	};
}

export const PEERS = {
	"takumi (native)": openTakumi,
	"sharp (librsvg)": openSharp,
	"resvg-js": openResvg,
	"satori + resvg-js": openSatori,
	"@vercel/og": openVercelOg,
};
