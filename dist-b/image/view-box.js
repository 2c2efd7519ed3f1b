/** A template's viewBox at a picture's size → one affine matrix. What is not understood gives nothing. */
import { IDENTITY } from "../template/matrix.js";
/** User units → pixels of a picture, `xMidYMid meet`; undefined for other alignments of another ratio. */
export function viewBoxTransform(viewBox, aspect, size) {
    if (viewBox === undefined)
        return IDENTITY;
    const [x = 0, y = 0, width = 0, height = 0] = viewBox
        .trim()
        .split(/[\s,]+/)
        .map(Number);
    const sx = size.width / width;
    const sy = size.height / height;
    if (!Number.isFinite(sx) || !Number.isFinite(sy))
        return undefined;
    const isPlain = aspect === undefined || /^\s*xMidYMid(\s+meet)?\s*$/.test(aspect);
    if (sx !== sy && !isPlain)
        return undefined;
    const scale = Math.min(sx, sy);
    const left = (size.width - width * scale) / 2;
    const top = (size.height - height * scale) / 2;
    return [scale, 0, 0, scale, left - x * scale, top - y * scale];
}
