/** The plates of a built site → bytes that picture threads share. What was built from other art is left aside. */
import type { Art } from "../image/art.js";
import { decodeBase64 } from "../image/base64.js";
import type { BuiltPictures } from "../image/built-format.js";
import { isGenerated } from "../image/generated.js";
import { BUILT_FORMAT, imageKey } from "../site/built.js";
import type { Site } from "../site/definition.js";
import { type SharedPlate, shareBytes } from "./picture-protocol.js";

export function builtPlates(site: Site, art: Art, built: BuiltPictures): SharedPlate[] {
	if (built.format !== BUILT_FORMAT) return [];
	const files = new Map<number, string>();
	for (const route of site.routes)
		for (const [name, image] of route.images) {
			const key = imageKey(route, name);
			if (isGenerated(image) || built.hashes[key] !== art.hash(image)) continue;
			for (const place of built.images[key]?.plates ?? []) files.set(place, image.file);
		}
	return [...files].flatMap(([place, file]) => {
		const plate = built.plates[place];
		return plate === undefined ? [] : { file, bytes: shareBytes(decodeBase64(plate.bytes)) };
	});
}
