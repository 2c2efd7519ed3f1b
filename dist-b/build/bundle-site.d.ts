import { PlacardError } from "../errors.js";
/** @throws PlacardError `bundle-failed` */
export declare function bundleSite(file: string): Promise<string>;
/** What esbuild says of a failure: its first message with its place. */
export declare function bundleFailed(file: string, cause: unknown): PlacardError;
