/**
 * What the pool and its worker threads say to each other. Everything here survives a structured clone;
 * errors are made on the pool's side, because a clone strips them of their class and code.
 */
import type { CompiledWasm, Drawn, NotDrawn, Output } from "./draw.js";
import type { FacedFont, Unusable } from "./probe.js";
import type { DrawRequest } from "./rasterizer.js";
/** Given to a thread when it starts. The font bytes lie in shared memory: once for all threads. */
export interface ThreadData {
    readonly wasm: CompiledWasm;
    readonly fonts: readonly FacedFont[];
    /** The first threads draw a probe per font, which also warms them up; a replacement need not. */
    readonly isProbing: boolean;
}
export interface ThreadJob {
    readonly request: DrawRequest;
    readonly output: Output;
}
/** The first message of a thread is `started`, then one `done` for each job. */
export type ThreadMessage = {
    readonly kind: "started";
    readonly unusable: Unusable | null;
} | {
    readonly kind: "done";
    readonly result: Drawn | NotDrawn;
};
