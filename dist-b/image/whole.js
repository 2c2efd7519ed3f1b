import { DEFAULT_MAX_BYTES } from "../site/budget.js";
import { Ladder } from "./ladder.js";
import { encodePng } from "./png.js";
import { layOver, opaquePixels, tileOf } from "./tile.js";
/**
 * @param name of the picture, for errors
 * @throws PlacardError `picture-too-large`
 */
export function writeBitmap(bitmap, name, options = {}) {
    const opaque = opaquePixels(bitmap);
    if (opaque !== undefined)
        return new Ladder(opaque, { ...options, effort: "request" }).write([], name);
    const { width, height, data } = bitmap;
    const effort = { level: 4, filter: "quick" };
    const bytes = encodePng({ width, height, kind: "rgba" }, data, effort);
    const isUnder = bytes.length <= (options.maxBytes ?? DEFAULT_MAX_BYTES);
    if (isUnder)
        return { bytes, type: "image/png", rung: "rgba", error: 0, passed: [] };
    const white = new Uint32Array(width * height).fill(0xffffff);
    layOver({ x: 0, y: 0, width, height }, white, tileOf(bitmap));
    const ladder = new Ladder({ width, height, data: white }, { ...options, effort: "request" });
    const climbed = ladder.write([], name);
    return { ...climbed, passed: ["rgba", ...climbed.passed] };
}
