/**
 * The entry of a worker thread: draws one picture at a time on the one wasm instance it has for life.
 * The instance is never replaced in here: after a trap the pool ends the thread, which is the only way
 * to give the memory of a broken instance back. The import is static, so that a bundler can follow it.
 */
import { getPriority, setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { draw } from "./draw.js";
import { findUnusable, warmUp } from "./probe.js";
/** Behind picture threads, which are behind the main thread. */
const NICENESS = 10;
const MAX_NICENESS = 19;
const { wasm, fonts, isProbing } = workerData;
const buffers = fonts.map(({ bytes }) => bytes);
const port = parentPort;
if (port === null)
    throw new Error("placard: raster/worker.js is the entry of a worker thread");
// Linux schedules threads by a niceness of their own: a hostile drawing must not slow pictures down that
// need none. Elsewhere the call would slow the whole process down.
if (process.platform === "linux")
    setPriority(Math.min(MAX_NICENESS, getPriority() + NICENESS));
await initWasm(wasm);
port.on("message", ({ request, output }) => {
    const result = draw({ Resvg }, buffers, request, output);
    const message = { kind: "done", result };
    port.postMessage(message, result.ok ? [result.data.buffer] : []);
});
if (isProbing)
    warmUp({ Resvg });
const unusable = isProbing ? findUnusable({ Resvg }, fonts) : null;
port.postMessage({ kind: "started", unusable });
