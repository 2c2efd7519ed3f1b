import type { FinishedAnswer } from "../image/refusals.js";
export interface Address {
    readonly host: string;
    /** 0 takes any that is free. */
    readonly port: number;
}
export interface HttpOptions extends Address {
    readonly fetch: (request: Request) => Response | Promise<Response>;
    /** The answer to a GET without conditions and ranges, where it is at hand; asked before `fetch`. */
    readonly atHand?: (target: string) => FinishedAnswer | undefined;
    /** Told of every answer when its last byte is out, or its connection gone. */
    readonly onAnswered?: (answered: HttpAnswer) => void;
    /** Told of what `fetch` throws; the answer is then an empty 500. */
    readonly onError: (error: unknown) => void;
}
export interface HttpAnswer {
    /** The request's target: a visitor's text. */
    readonly target: string;
    readonly status: number;
    /** The answer's `x-placard`; empty where it has none. */
    readonly outcome: string;
    readonly seconds: number;
}
export interface HttpServer {
    /** `http://127.0.0.1:4321`, with the port that was really taken. */
    readonly url: string;
    /** Requests that are not answered yet. */
    inFlight(): number;
    /**
     * Takes no more connections, answers what is in flight and closes each connection after it. Gives how many
     * requests were cut off because `graceMs` were over.
     */
    close(graceMs: number): Promise<number>;
}
/** @throws PlacardError `port-taken`, `listen-failed` */
export declare function startHttp(options: HttpOptions): Promise<HttpServer>;
