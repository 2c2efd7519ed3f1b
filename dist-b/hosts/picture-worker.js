/**
 * The entry of a picture thread: the image flow from values to a finished file, with caches of its own. What only
 * the rasteriser can draw is asked of the main thread, whose rasteriser lives in threads that may be ended at any
 * time: a deadly drawing costs one of those, and never what is cached here. While one picture waits for a
 * drawing, another is worked at.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { getPriority, setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { openArt } from "../image/art.js";
import { binder } from "../image/bind.js";
import { createPainter } from "../image/compose.js";
import { drawPicture } from "../image/draw.js";
import { fileOptions } from "../image/file-options.js";
import { plateFromBytes } from "../image/plate-read.js";
import { filesOf } from "./files.js";
import { fromPlain, imageOf, toPlain, } from "./picture-protocol.js";
/** Linux schedules threads by a niceness of their own; elsewhere the call would slow the whole process down. */
const NICENESS = 5;
const MAX_NICENESS = 19;
const { site, root, maxPlates, tileCacheBytes, plates } = workerData;
const port = parentPort;
if (port === null)
    throw new Error("placard: picture-worker.js is the entry of a worker thread");
/** The job that is worked at, so that a drawing can be given up with the picture that it is for. */
const jobs = new AsyncLocalStorage();
const drawings = new Map();
let lastDrawing = 0;
/** Jobs that are worked at, or wait for drawings. */
let painting = 0;
const say = (message, transfer = []) => port.postMessage(message, [...transfer]);
function draw(request, output) {
    const drawing = ++lastDrawing;
    const { svg, width, height } = request;
    say({
        kind: "draw",
        job: jobs.getStore() ?? 0,
        drawing,
        request: { svg, width, height },
        output,
    });
    return new Promise((resolve, reject) => {
        drawings.set(drawing, (answer) => {
            drawings.delete(drawing);
            if (answer.ok)
                resolve(answer.data);
            else
                reject(fromPlain(answer.error));
        });
    });
}
const rasterizer = {
    png: (request) => draw(request, "png"),
    pixels: async (request) => ({
        width: request.width,
        height: request.height,
        data: await draw(request, "pixels"),
    }),
    close: async () => { },
};
async function open() {
    const art = await openArt(site, filesOf(root));
    const listeners = {
        onMissingGlyph: (event) => say({ kind: "missing-glyph", event }),
        onTextOverflow: (event) => say({ kind: "text-overflow", event }),
    };
    const bind = binder(art, listeners);
    const painter = createPainter({
        rasterizer,
        ...fileOptions(site),
        bind,
        maxPlates,
        tileCacheBytes,
    });
    for (const { file, bytes } of plates)
        painter.adopt(art.template({ file, width: 0, height: 0 }), plateFromBytes(bytes));
    return { art, rasterizer, painter, ...listeners };
}
async function paint(ports, job, task) {
    painting++;
    try {
        const { route, image } = imageOf(site, task);
        // Ready pictures are no values that a site may give, but drawing takes them for what they are.
        const values = task.values;
        const drawn = await drawPicture(ports, route, image, values, task.size);
        const own = isOnlyOne(drawn.bytes) ? drawn.bytes : new Uint8Array(drawn.bytes);
        const { type, rung, wholeReason, warning } = drawn;
        const made = {
            ...(rung === undefined ? {} : { rung }),
            ...(wholeReason === undefined ? {} : { wholeReason }),
            ...(warning === undefined ? {} : { warned: toPlain(warning) }),
        };
        say({ kind: "painted", job, bytes: own, type, ...made }, [own.buffer]);
    }
    catch (error) {
        say({ kind: "failed", job, error: toPlain(error) });
    }
    finally {
        painting--;
    }
}
/**
 * Whether a file's memory may leave with it. Jobs for one picture at one time are given the same file, so while there are
 * several a copy is what leaves; and so it is where the file is a part of something larger.
 */
function isOnlyOne(bytes) {
    const { buffer, byteLength } = bytes;
    return painting === 1 && buffer instanceof ArrayBuffer && buffer.byteLength === byteLength;
}
try {
    if (process.platform === "linux")
        setPriority(Math.min(MAX_NICENESS, getPriority() + NICENESS));
    const ports = await open();
    port.on("message", (message) => {
        if (message.kind === "drawn")
            drawings.get(message.drawing)?.(message.answer);
        else if (message.kind === "ping")
            say({ kind: "pong" });
        else
            jobs.run(message.job, () => void paint(ports, message.job, message.task));
    });
    say({ kind: "started" });
}
catch (error) {
    say({ kind: "broken", error: toPlain(error) });
}
