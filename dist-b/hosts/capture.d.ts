/**
 * What a Node handler writes into its ServerResponse → a Response, before anything of it is sent; then one of two
 * ways on: another Response is sent in its place, or the handler's own goes out as it was written. On both the
 * handler waits while the visitor is slow, so that no body is held in memory as a whole.
 */
import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { Readable } from "node:stream";
export interface Capture {
    /** There as soon as the handler writes. Its body is read from what the handler goes on to write. */
    readonly response: Promise<Response>;
    /** Sends what was written, with these headers set; from now on the handler writes to the visitor. */
    release(headers: Headers): void;
    /** Sends another answer, whose body may read the captured one. Rejects when the visitor has gone. */
    replace(answer: Response): Promise<void>;
}
/** Takes over the methods by which a response is written. Nothing may have been sent. */
export declare function captureResponse(outgoing: ServerResponse): Capture;
/** As `writeHead` takes them: cookies stay apart, all else is one line a name. */
export declare function headersOf({ headers }: Response): OutgoingHttpHeaders;
export declare function readable(body: ReadableStream<Uint8Array>): Readable;
