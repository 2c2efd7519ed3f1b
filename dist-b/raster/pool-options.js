/** What a pool is opened with: options as they are given, checked, with their defaults. */
import { PlacardError, shown } from "../errors.js";
import { defaultThreads } from "./worker-thread.js";
/** @throws PlacardError `raster-option-invalid` */
export function settingsOf(options) {
    const threads = options.threads ?? defaultThreads();
    return {
        threads: checkWhole("threads", threads, 1, 64),
        maxQueue: checkWhole("maxQueue", options.maxQueue ?? threads * 16, 0, 10_000),
        timeoutMs: checkWhole("timeoutMs", options.timeoutMs ?? 2_000, 1, 600_000),
        workerUrl: options.workerUrl ?? new URL("./worker.js", import.meta.url),
    };
}
function checkWhole(name, value, min, max) {
    if (Number.isInteger(value) && value >= min && value <= max)
        return value;
    throw new PlacardError({
        code: "raster-option-invalid",
        expected: `${name} to be a whole number from ${min} to ${max}`,
        received: shown(value),
        where: "the options of the rasteriser",
    });
}
