/** The entry of a prerenderer's thread: opens the site, then does the pages that it is sent, a batch at a time. */
import { parentPort, threadId, workerData } from "node:worker_threads";
import { openThreadSite } from "./open.js";
import { failureOf, pagePrerenderer } from "./page.js";
/** What is done is told after so long, so that a thread that works is not taken for one that hangs. */
const TELL_EVERY_MS = 20;
const setup = workerData;
const port = parentPort;
if (port === null)
    throw new Error("placard: prerender/worker.js is the entry of a worker thread");
const say = (message) => port.postMessage(message);
const note = (of) => say({ kind: "note", note: of });
/** Who waits for which plate; the painter asks for one once, however many pictures want it. */
const wanted = new Map();
const exchange = {
    ask: (key) => new Promise((resolve) => {
        wanted.set(key, resolve);
        say({ kind: "plate-wanted", key });
    }),
    give: (key, plate) => say({ kind: "plate-made", key, plate }),
};
try {
    const listeners = {
        onMissingGlyph: ({ file, slot, codePoint }) => note({ kind: "missing-glyph", template: file, slot, codePoint }),
        onTextOverflow: ({ file, slot }) => note({ kind: "text-overflow", template: file, slot }),
    };
    const opened = await openThreadSite(setup, listeners, exchange);
    const prerender = pagePrerenderer(opened, setup, String(threadId));
    const doPages = async ({ id, jobs }) => {
        let results = [];
        let told = performance.now();
        for (const [i, job] of jobs.entries()) {
            results.push(await prerender(job));
            if (i < jobs.length - 1 && performance.now() - told < TELL_EVERY_MS)
                continue;
            say({ kind: "done", id, results });
            results = [];
            told = performance.now();
        }
    };
    port.on("message", (order) => {
        if (order.kind === "pages")
            return void doPages(order);
        wanted.get(order.key)?.(order.plate);
        wanted.delete(order.key);
    });
    say({ kind: "started" });
}
catch (error) {
    say({ kind: "unable", failure: failureOf(error) });
}
