import { decodeBase64 } from "../image/base64.js";
import { isGenerated } from "../image/generated.js";
import { BUILT_FORMAT, imageKey } from "../site/built.js";
import { shareBytes } from "./picture-protocol.js";
export function builtPlates(site, art, built) {
    if (built.format !== BUILT_FORMAT)
        return [];
    const files = new Map();
    for (const route of site.routes)
        for (const [name, image] of route.images) {
            const key = imageKey(route, name);
            if (isGenerated(image) || built.hashes[key] !== art.hash(image))
                continue;
            for (const place of built.images[key]?.plates ?? [])
                files.set(place, image.file);
        }
    return [...files].flatMap(([place, file]) => {
        const plate = built.plates[place];
        return plate === undefined ? [] : { file, bytes: shareBytes(decodeBase64(plate.bytes)) };
    });
}
