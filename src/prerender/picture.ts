/**
 * A page's picture → its file under its versioned URL. The version in the URL says what the picture is, so one that
 * is there and whole is never drawn again.
 */
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type DrawnImage, type DrawPorts, drawPicture } from "../image/draw.js";
import type { ImageDefinition, SiteRoute, SlotValues } from "../site/definition.js";
import { type AtomicFiles, type NewFolders, pictureAt, reasonOf } from "./files.js";
import { fileAt } from "./paths.js";
import type { PictureResult } from "./protocol.js";

/** A picture as a page names it. */
export interface WantedPicture {
	readonly route: SiteRoute;
	readonly image: ImageDefinition;
	readonly values: SlotValues;
	/** The path of its URL; ends in `.png`. */
	readonly path: string;
}

export interface PlacedPicture {
	/** The path of its URL, whose end tells its type. */
	readonly path: string;
	readonly type: DrawnImage["type"];
	readonly result: PictureResult;
}

/** Stands beside a picture that lacks one within it, so that the next run draws it again. */
const INCOMPLETE = ".incomplete";

/**
 * Static hosts tell a file's type by its name alone, so a JPEG gets the name of one. On a server it is the header
 * that tells, and the URL ends in `.png` whatever the picture is.
 */
const EXTENSIONS = { "image/png": ".png", "image/jpeg": ".jpg" } as const;

type Draw = (wanted: WantedPicture) => Promise<DrawnImage>;

/** @throws PlacardError whatever drawing throws, `path-not-a-file`, `write-failed` */
export async function placePicture(
	wanted: WantedPicture,
	files: AtomicFiles,
	draw: Draw,
): Promise<PlacedPicture> {
	// One look where there is nothing, as there is for every picture of a first run.
	const folders = files.newFolders(fileAt(wanted.path));
	const kept = folders === undefined ? keptPicture(wanted.path, files.out) : undefined;
	return kept ?? drawnPicture(wanted, files, await draw(wanted), folders);
}

function keptPicture(path: string, out: string): PlacedPicture | undefined {
	for (const type of ["image/png", "image/jpeg"] as const) {
		const own = named(path, type);
		const file = fileAt(own);
		const bytes = pictureAt(join(out, file));
		if (bytes === undefined || existsSync(join(out, file + INCOMPLETE))) continue;
		return { path: own, type, result: { file, bytes, isKept: true } };
	}
	return undefined;
}

function drawnPicture(
	{ path }: WantedPicture,
	files: AtomicFiles,
	{ bytes, type, failed }: DrawnImage,
	folders: NewFolders | undefined,
): PlacedPicture {
	const own = named(path, type);
	const file = fileAt(own);
	const [missing] = failed;
	const result = { file, bytes: bytes.length, isKept: false };
	if (missing !== undefined) {
		// The mark before the picture: killed between the two, the run draws it again all the same.
		files.write(file + INCOMPLETE, new Uint8Array());
		files.write(file, bytes);
		const incomplete = `${missing.slot}: ${reasonOf(missing.error)}`;
		return { path: own, type, result: { ...result, incomplete } };
	}
	files.write(file, bytes, folders);
	// Where there was no folder there is no mark of an earlier run.
	if (folders === undefined) rmSync(join(files.out, file + INCOMPLETE), { force: true });
	return { path: own, type, result };
}

function named(path: string, type: DrawnImage["type"]): string {
	return path.replace(/\.png$/, EXTENSIONS[type]);
}

/** Draws; of the fallback pictures, which many pages share, each once. */
export function pictureDrawer(ports: DrawPorts): Draw {
	const fallbacks = new Map<ImageDefinition, Promise<DrawnImage>>();
	return async ({ route, image, values }) => {
		if (values !== route.fallback) return drawPicture(ports, route, image, values, image);
		const known = fallbacks.get(image) ?? drawPicture(ports, route, image, values, image);
		fallbacks.set(image, known);
		return known;
	};
}
