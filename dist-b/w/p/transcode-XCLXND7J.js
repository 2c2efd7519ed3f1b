import {
  PlacardError
} from "./chunk-GOCYP6P3.js";

// dist/hosts/transcode.js
import { Worker } from "node:worker_threads";
var TIMEOUT_MS = 3e3;
var MAX_THREADS = 2;
var MAX_WAITING = 32;
var MEMORY = { maxOldGenerationSizeMb: 256 };
function createTranscoder(options = {}) {
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
    } finally {
      const next = waiting.shift();
      if (next === void 0)
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
    resourceLimits: MEMORY
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
  } finally {
    clearTimeout(timer);
    void worker.terminate();
  }
}
function unreadable({ type }, cause) {
  return new PlacardError({
    code: "picture-unreadable",
    expected: `a ${type} file that can be decoded in time`,
    ...cause === void 0 ? {} : { cause }
  });
}
function failure(code, expected) {
  const remedy = code === "picture-decoder-missing" ? { remedy: "Install it beside placard." } : {};
  return new PlacardError({ code, expected, received: "none", ...remedy });
}
export {
  createTranscoder
};
