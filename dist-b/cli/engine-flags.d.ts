/**
 * Lets WebAssembly run longer before it is optimised. With Node 20's budget the rasteriser's largest functions are
 * optimised after being called fifteen times: a second of CPU, when a command begins, for what saves milliseconds.
 */
export declare function optimiseLater(versions?: {
    readonly v8: string;
}): void;
