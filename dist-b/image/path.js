/**
 * SVG path data (SVG 2, section 9) and an affine transform → closed contours of straight segments, in
 * pixels. Curves are cut so finely that no chord is farther than a two-hundredth of a pixel from its
 * curve: under a level of 255 in any pixel's coverage. Data is read up to its first error, as the
 * specification has it.
 */
import { IDENTITY } from "../template/matrix.js";
import { readCommands } from "./path-data.js";
const TOLERANCE = 1 / 200;
const MAX_PIECES = 400;
/** Contours of path data. Open subpaths are closed, as filling does. Linear in the data's length. */
export function flatten(d, transform = IDENTITY) {
    const pen = new Pen(transform);
    for (const [command, args] of readCommands(d))
        draw(pen, command, args);
    return pen.finish();
}
/** Draws in the path's own coordinates; points are transformed as they are written down. */
export class Pen {
    transform;
    x = 0;
    y = 0;
    /** The control point that a smooth curve mirrors; the pen's own place after any other command. */
    mirrorX = 0;
    mirrorY = 0;
    mirrors = "none";
    #startX = 0;
    #startY = 0;
    #points = [];
    #contours = [];
    constructor(transform) {
        this.transform = transform;
    }
    move(x, y) {
        this.#end();
        this.x = x;
        this.y = y;
        this.#startX = x;
        this.#startY = y;
    }
    line(x, y) {
        if (this.#points.length === 0)
            this.#put(this.x, this.y);
        this.#put(x, y);
        this.x = x;
        this.y = y;
    }
    cubic(x1, y1, x2, y2, x, y) {
        const { x: x0, y: y0 } = this;
        const bend = Math.max(this.#length(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2), this.#length(x1 - 2 * x2 + x, y1 - 2 * y2 + y));
        const pieces = piecesOf(0.75 * bend);
        for (let i = 1; i < pieces; i++) {
            const t = i / pieces;
            const s = 1 - t;
            const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
            this.line(a * x0 + b * x1 + c * x2 + d * x, a * y0 + b * y1 + c * y2 + d * y);
        }
        this.line(x, y);
    }
    quadratic(x1, y1, x, y) {
        const { x: x0, y: y0 } = this;
        const pieces = piecesOf(0.25 * this.#length(x0 - 2 * x1 + x, y0 - 2 * y1 + y));
        for (let i = 1; i < pieces; i++) {
            const t = i / pieces;
            const s = 1 - t;
            this.line(s * s * x0 + 2 * s * t * x1 + t * t * x, s * s * y0 + 2 * s * t * y1 + t * t * y);
        }
        this.line(x, y);
    }
    close() {
        this.move(this.#startX, this.#startY);
    }
    finish() {
        this.#end();
        return this.#contours;
    }
    #end() {
        if (this.#points.length >= 6)
            this.#contours.push(this.#points);
        this.#points = [];
    }
    #put(x, y) {
        const [a, b, c, d, e, f] = this.transform;
        this.#points.push(a * x + c * y + e, b * x + d * y + f);
    }
    /** Length of a vector after the transform. */
    #length(x, y) {
        const [a, b, c, d] = this.transform;
        return Math.hypot(a * x + c * y, b * x + d * y);
    }
}
/** Chords for a curve whose single chord would be `deviation` pixels away: the error falls with the square. */
function piecesOf(deviation) {
    return Math.min(MAX_PIECES, Math.max(1, Math.ceil(Math.sqrt(deviation / TOLERANCE))));
}
function draw(pen, command, args) {
    const name = command.toUpperCase();
    const at = command === name ? [0, 0] : [pen.x, pen.y];
    const [dx = 0, dy = 0] = at;
    const { mirrors } = pen;
    pen.mirrors = "none";
    const p = args.map((value, i) => value + (i % 2 === 0 ? dx : dy));
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = p;
    if (name === "M")
        pen.move(a, b);
    else if (name === "Z")
        pen.close();
    else if (name === "L")
        pen.line(a, b);
    else if (name === "H")
        pen.line(a, pen.y);
    else if (name === "V")
        pen.line(pen.x, (args[0] ?? 0) + dy);
    else if (name === "C")
        curve(pen, a, b, c, d, e, f);
    else if (name === "S")
        curve(pen, ...mirrored(pen, mirrors, "cubic"), a, b, c, d);
    else if (name === "Q")
        bow(pen, a, b, c, d);
    else if (name === "T")
        bow(pen, ...mirrored(pen, mirrors, "quadratic"), a, b);
    else
        arc(pen, args, dx, dy);
}
function mirrored(pen, last, kind) {
    if (last !== kind)
        return [pen.x, pen.y];
    return [2 * pen.x - pen.mirrorX, 2 * pen.y - pen.mirrorY];
}
function curve(pen, x1, y1, x2, y2, x, y) {
    pen.cubic(x1, y1, x2, y2, x, y);
    pen.mirrors = "cubic";
    pen.mirrorX = x2;
    pen.mirrorY = y2;
}
function bow(pen, x1, y1, x, y) {
    pen.quadratic(x1, y1, x, y);
    pen.mirrors = "quadratic";
    pen.mirrorX = x1;
    pen.mirrorY = y1;
}
/** An elliptical arc as cubics of at most a quarter turn each (SVG 2, appendix B.2). */
function arc(pen, args, dx, dy) {
    const [rx = 0, ry = 0, rotation = 0, large = 0, sweep = 0, ex = 0, ey = 0] = args;
    const x = ex + dx;
    const y = ey + dy;
    if (x === pen.x && y === pen.y)
        return;
    if (rx === 0 || ry === 0) {
        pen.line(x, y);
        return;
    }
    const phi = (rotation * Math.PI) / 180;
    const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
    const [hx, hy] = [(pen.x - x) / 2, (pen.y - y) / 2];
    const [px, py] = [cos * hx + sin * hy, cos * hy - sin * hx];
    const grow = Math.sqrt(Math.max(1, (px / rx) ** 2 + (py / ry) ** 2));
    const [a, b] = [Math.abs(rx) * grow, Math.abs(ry) * grow];
    const [u, v] = [px / a, py / b];
    const squared = u * u + v * v;
    const side = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, 1 / squared - 1));
    const [cx, cy] = [side * v, -side * u];
    const start = Math.atan2(v - cy, u - cx);
    let turn = Math.atan2(-v - cy, -u - cx) - start;
    if (sweep === 1 && turn < 0)
        turn += 2 * Math.PI;
    if (sweep === 0 && turn > 0)
        turn -= 2 * Math.PI;
    const [mx, my] = [(pen.x + x) / 2, (pen.y + y) / 2];
    // Unit circle → ellipse → rotated → in place.
    const place = (s, t) => {
        const [ox, oy] = [a * (s + cx), b * (t + cy)];
        return [cos * ox - sin * oy + mx, sin * ox + cos * oy + my];
    };
    const count = Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9);
    const step = turn / count;
    const k = (4 / 3) * Math.tan(step / 4);
    for (let i = 0; i < count; i++) {
        const [c0, s0] = [Math.cos(start + i * step), Math.sin(start + i * step)];
        const [c1, s1] = [Math.cos(start + (i + 1) * step), Math.sin(start + (i + 1) * step)];
        const end = i === count - 1 ? [x, y] : place(c1, s1);
        pen.cubic(...place(c0 - k * s0, s0 + k * c0), ...place(c1 + k * s1, s1 - k * c1), ...end);
    }
}
