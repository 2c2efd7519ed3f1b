/**
 * WebP and AVIF → PNG on Node: in a thread of its own for each picture, so that the event loop goes on, a deadline
 * really ends the work, and nothing of a broken decoder is left. The decoders are optional packages, loaded in the
 * thread when the first such picture comes.
 */
import { Worker } from "node:worker_threads";
import { PlacardError } from "../errors.js";
const TIMEOUT_MS = 3_000;
const MAX_THREADS = 2;
const MAX_WAITING = 32;
/** A decoded picture of the largest size takes 67 MB, and the decoder some copies of it. */
const MEMORY = { maxOldGenerationSizeMb: 256 };
/** A decoder for `PicturePorts.transcode`. Throws PlacardError `picture-decoder-missing`, `picture-unreadable`, `picture-overloaded`. */
export function createTranscoder(options = {}) {
    const waiting = [];
    let running = 0;
    return async (type, bytes) => {
        if (running < MAX_THREADS)
            running += 1;
        else if (waiting.length >= MAX_WAITING)
            throw failure("picture-overloaded", "fewer pictures");
        else
            await new Promise((go) => waiting.push(go));
        try {
            return await decodeInThread({ type, bytes }, options);
        }
        finally {
            // Who waits takes over the place, so that nobody who comes now is before them.
            const next = waiting.shift();
            if (next === undefined)
                running -= 1;
            else
                next();
        }
    };
}
async function decodeInThread(job, options) {
    const url = options.workerUrl ?? new URL("./transcode-worker.js", import.meta.url);
    const worker = new Worker(url, {
        workerData: job,
        execArgv: [],
        env: {},
        name: "placard-transcode",
        resourceLimits: MEMORY,
    });
    let timer;
    try {
        const answer = await new Promise((resolve, reject) => {
            worker.once("message", resolve);
            worker.once("error", (cause) => reject(unreadable(job, cause)));
            worker.once("exit", () => reject(unreadable(job)));
            timer = setTimeout(() => reject(unreadable(job)), options.timeoutMs ?? TIMEOUT_MS);
        });
        if ("png" in answer)
            return answer.png;
        throw failure("picture-decoder-missing", `the package ${answer.missing}`);
    }
    finally {
        clearTimeout(timer);
        void worker.terminate();
    }
}
function unreadable({ type }, cause) {
    return new PlacardError({
        code: "picture-unreadable",
        expected: `a ${type} file that can be decoded in time`,
        ...(cause === undefined ? {} : { cause }),
    });
}
function failure(code, expected) {
    const remedy = code === "picture-decoder-missing" ? { remedy: "Install it beside placard." } : {};
    return new PlacardError({ code, expected, received: "none", ...remedy });
}
