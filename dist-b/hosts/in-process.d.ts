/**
 * What pictures stand on where Node's modules are but threads are not worth their start: functions, Deno, Bun.
 * One rasteriser in this thread, started with the first picture that needs it, its instance replaced after a
 * trap; pictures within pictures over https and from no private address. All of it is loaded with the first picture
 * that needs it: Node's https and dns alone take a cold function longer than its first picture.
 */
import type { BuiltPorts, RasterizerOpener } from "../image/built-format.js";
/** Errors as `createResvg` has them. */
export declare const resvgInProcess: RasterizerOpener;
export declare function inProcessPorts(): Required<Pick<BuiltPorts, "rasterizer" | "fetchPicture" | "transcode" | "sha256">>;
