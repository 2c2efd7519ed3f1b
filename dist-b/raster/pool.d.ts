import { type PoolOptions } from "./pool-options.js";
import type { Rasterizer } from "./rasterizer.js";
/** What the pool does now, and what it has done since its start. */
export interface PoolStats {
    /** Threads that are ready or at work; fewer than asked for while one is replaced. */
    readonly threads: number;
    readonly running: number;
    readonly waiting: number;
    readonly drawn: number;
    readonly failed: number;
    readonly timedOut: number;
    readonly overloaded: number;
    /** Threads replaced: after a deadline, a trap, a crash. */
    readonly replaced: number;
}
export type { PoolOptions };
export interface Pool extends Rasterizer {
    stats(): PoolStats;
    /** Whether most of what is drawn costs its thread: what is not asked for now helps most. */
    isFailing(): boolean;
    /**
     * Takes no more pictures, finishes those it has taken (each has its deadline, so this is over after
     * `timeoutMs` at the latest), ends the threads. Idempotent.
     */
    close(): Promise<void>;
}
/**
 * Starts the threads and draws a probe per font in each, so that the first request finds them warm.
 *
 * @throws PlacardError `font-…` for a font that cannot be read or leaves no ink, `raster-option-invalid`,
 * `raster-start-failed` when a thread does not come up
 */
export declare function createPool(options: PoolOptions): Promise<Pool>;
