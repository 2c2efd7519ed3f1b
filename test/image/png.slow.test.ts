/**
 * Files of joined bands before readers that are not ours: pngcheck, libpng's pngtopnm, ImageMagick and
 * Chromium, all of them Debian packages (pngcheck, netpbm, imagemagick, chromium). None may be missing.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adler32 } from "../../src/image/adler32.js";
import { BitWriter } from "../../src/image/bit-writer.js";
import { RowCode, tokenize } from "../../src/image/coded-rows.js";
import { cutRows } from "../../src/image/coding-mosaic.js";
import { filterRows } from "../../src/image/filter.js";
import { deflateBand } from "../../src/image/png.js";
import { type Band, joinBands, type PixelKind } from "../../src/image/png-file.js";

/** `coded`: indices whose last band is of coded rows, as a mosaic's are. */
type Kind = PixelKind | "coded";

const WIDTH = 61;
const HEIGHT = 90;
let folder = "";

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "placard-png-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A picture whose every pixel is known: two ramps and a checkerboard. */
function pixelAt(x: number, y: number, kind: Kind): [number, number, number, number] {
	if (kind === "indexed" || kind === "coded")
		return [(x ^ y) & 3 ? 200 : 10, ((x ^ y) & 3) * 60, 77, 255];
	return [x * 4, y * 2, (x * y) % 251, kind === "rgba" ? 255 - ((x + y) % 200) : 255];
}

function picture(own: Kind): Uint8Array {
	const kind = own === "coded" ? "indexed" : own;
	const palette = new Uint8Array([0, 1, 2, 3].flatMap((i) => pixelAt(i, 0, "indexed")));
	const rows = [1, 40, 49];
	let y = 0;
	const bands = rows.map((count, i) => {
		const data: number[] = [];
		for (const end = y + count; y < end; y++)
			for (let x = 0; x < WIDTH; x++) {
				const [r, g, b, a] = pixelAt(x, y, kind);
				if (kind === "indexed") data.push((x ^ y) & 3);
				else data.push(r, g, b, ...(kind === "rgba" ? [a] : []));
			}
		if (own === "coded" && i === 2) return codedBand(Uint8Array.from(data));
		const filter = kind === "indexed" ? "none" : i === 1 ? "best" : "quick";
		return deflateBand(Uint8Array.from(data), WIDTH, kind, { level: 3 * i + 1, filter });
	});
	const header = { width: WIDTH, height: HEIGHT, kind };
	return joinBands(kind === "indexed" ? { ...header, palette } : header, bands);
}

/** Rows as two rectangles side by side, each coded by itself. */
function codedBand(indices: Uint8Array): Band {
	const stride = WIDTH + 1;
	const rows = indices.length / WIDTH;
	const filtered = filterRows({ data: indices, stride: WIDTH, pixelBytes: 1 }, "none");
	const tokens = [
		[0, 20],
		[20, stride - 20],
	].map(([x = 0, width = 0]) =>
		tokenize(cutRows(filtered, stride, { x, y: 0, width, height: rows }), width),
	);
	const code = RowCode.of(stride, 4, tokens);
	if (code === undefined) throw new Error("no code for these rows");
	const parts = tokens.map((own) => code.code(own));
	const out = new BitWriter(parts.reduce((sum, { bits }) => sum + bits, 8192));
	out.appendRows([code.frame.header], 1);
	out.appendRows(parts, rows);
	out.put(...code.frame.end);
	out.align();
	return { deflated: out.bytes(), adler: adler32(filtered), length: filtered.length };
}

function expected(kind: Kind, channels: 3 | 4): Buffer {
	const bytes: number[] = [];
	for (let y = 0; y < HEIGHT; y++)
		for (let x = 0; x < WIDTH; x++) bytes.push(...pixelAt(x, y, kind).slice(0, channels));
	return Buffer.from(bytes);
}

function file(kind: Kind): string {
	const name = join(folder, `${kind}.png`);
	writeFileSync(name, picture(kind));
	return name;
}

describe.each(["indexed", "coded", "rgb", "rgba"] as const)("%s", (kind) => {
	it("passes pngcheck", () => {
		const said = execFileSync("pngcheck", ["-v", file(kind)], { encoding: "utf8" });
		expect(said).toContain("No errors detected");
	});

	it("is read by libpng, pixel for pixel", () => {
		const ppm = execFileSync("pngtopnm", [file(kind)]);
		expect(ppm.subarray(-WIDTH * HEIGHT * 3).equals(expected(kind, 3))).toBe(true);
	});

	it("is read by ImageMagick, pixel for pixel", () => {
		const rgba = execFileSync("/usr/bin/convert", [file(kind), "-depth", "8", "rgba:-"]);
		expect(rgba.equals(expected(kind, 4))).toBe(true);
	});

	it("is read by Chromium, pixel for pixel", () => {
		const page = `<canvas width=${WIDTH} height=${HEIGHT}></canvas><p id=p></p><script>
			const bytes = Uint8Array.from(atob("${Buffer.from(picture(kind)).toString("base64")}"), (c) => c.charCodeAt(0));
			createImageBitmap(new Blob([bytes]), { premultiplyAlpha: "none" }).then((bitmap) => {
				const canvas = new OffscreenCanvas(${WIDTH}, ${HEIGHT});
				const gl = canvas.getContext("webgl");
				const texture = gl.createTexture();
				gl.bindTexture(gl.TEXTURE_2D, texture);
				gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, bitmap);
				gl.bindFramebuffer(gl.FRAMEBUFFER, gl.createFramebuffer());
				gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
				const out = new Uint8Array(${WIDTH * HEIGHT * 4});
				gl.readPixels(0, 0, ${WIDTH}, ${HEIGHT}, gl.RGBA, gl.UNSIGNED_BYTE, out);
				p.textContent = "pixels:" + Array.from(out).join();
			}, (error) => { p.textContent = "failed:" + error; });
		</script>`;
		const html = join(folder, `${kind}.html`);
		writeFileSync(html, page);
		const args = ["--headless", "--no-sandbox", "--disable-gpu", "--enable-unsafe-swiftshader"];
		const dom = execFileSync(
			"chromium",
			[
				...args,
				`--user-data-dir=${folder}/profile`,
				"--virtual-time-budget=10000",
				"--dump-dom",
				html,
			],
			{ encoding: "utf8", maxBuffer: 2 ** 26, stdio: ["ignore", "pipe", "ignore"] },
		);
		const pixels = /pixels:([\d,]+)/.exec(dom)?.[1]?.split(",").map(Number);
		expect(pixels, dom.slice(-300)).toEqual([...expected(kind, 4)]);
	});
});
