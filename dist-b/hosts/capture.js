import { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
/** Written and not yet read; more than that, and the handler is told to wait, as by Node itself. */
const HIGH_WATER_BYTES = 65_536;
/** Statuses that a Response with a body cannot have. */
const BODYLESS = new Set([204, 205, 304]);
/** Takes over the methods by which a response is written. Nothing may have been sent. */
export function captureResponse(outgoing) {
    return new CapturedResponse(outgoing);
}
class CapturedResponse {
    response;
    #outgoing;
    #own;
    #written = new ChunkQueue();
    #answer = () => { };
    #isBegun = false;
    /** `write` has asked for a pause, which ends with "drain". */
    #isPaused = false;
    constructor(outgoing) {
        this.#outgoing = outgoing;
        const { writeHead, write, end, flushHeaders } = outgoing;
        this.#own = { writeHead, write, end, flushHeaders };
        this.response = new Promise((answer) => {
            this.#answer = answer;
        });
        this.#takeOver();
    }
    release(headers) {
        this.#giveBack();
        for (const [name, value] of headers)
            this.#outgoing.setHeader(name, value);
        const chunks = this.#written.takeAll();
        // One chunk that is all there is: Node then says its length.
        if (this.#written.isEnded && chunks.length < 2)
            return void this.#outgoing.end(chunks[0]);
        const hasRoom = chunks.reduce((_, chunk) => this.#outgoing.write(chunk), true);
        if (this.#written.isEnded)
            this.#outgoing.end();
        else if (hasRoom)
            this.#resume();
    }
    async replace(answer) {
        const outgoing = this.#outgoing;
        const { writeHead, write, end } = this.#own;
        for (const name of outgoing.getHeaderNames())
            outgoing.removeHeader(name);
        const head = [answer.status, answer.statusText, headersOf(answer)];
        Reflect.apply(writeHead, outgoing, head);
        const sink = new Writable({
            write: (chunk, _, done) => void Reflect.apply(write, outgoing, [chunk, done]),
            final: (done) => void Reflect.apply(end, outgoing, [done]),
            destroy(error, done) {
                if (error !== null)
                    outgoing.destroy();
                done(error);
            },
        });
        outgoing.once("close", () => sink.destroy());
        await pipeline(answer.body === null ? Readable.from([]) : readable(answer.body), sink);
    }
    /** Own properties over the prototype's methods. Overloads are told apart as Node does: by the arguments' types. */
    #takeOver() {
        const outgoing = this.#outgoing;
        outgoing.writeHead = ((status, ...rest) => {
            outgoing.statusCode = status;
            for (const given of rest)
                this.#takeHead(given);
            this.#begin();
            return outgoing;
        });
        outgoing.flushHeaders = () => this.#begin();
        outgoing.write = ((chunk, ...rest) => this.#write(chunk, rest));
        outgoing.end = ((...args) => {
            const [chunk, ...rest] = typeof args[0] === "function" ? [undefined, ...args] : args;
            this.#end(chunk, rest);
            return outgoing;
        });
        // A page that fails in the middle must not look finished.
        outgoing.once("close", () => this.#written.fail(new Error("the response was closed")));
    }
    #giveBack() {
        Object.assign(this.#outgoing, this.#own);
        Reflect.deleteProperty(this.#outgoing, "headersSent");
    }
    /** `writeHead`'s status message, headers as an object, or as a flat list of names and values. */
    #takeHead(given) {
        if (typeof given === "string")
            this.#outgoing.statusMessage = given;
        if (typeof given !== "object" || given === null)
            return;
        const entries = Array.isArray(given)
            ? pairs(given)
            : Object.entries(given);
        for (const [name, value] of entries)
            if (value !== undefined)
                this.#outgoing.setHeader(name, value);
    }
    /** The head is complete: to the handler, and to whom it asks, it has been sent. */
    #begin() {
        if (this.#isBegun)
            return;
        this.#isBegun = true;
        const { statusCode: status } = this.#outgoing;
        Object.defineProperty(this.#outgoing, "headersSent", { value: true, configurable: true });
        const hasBody = !BODYLESS.has(status) && this.#outgoing.req.method !== "HEAD";
        const body = hasBody ? this.#written.stream(() => this.#resume()) : null;
        // Out of a Response's range is nothing that a page could be; what is sent keeps its own status.
        const isUsual = status >= 200 && status <= 599;
        const headers = headersFrom(this.#outgoing.getHeaders());
        this.#answer(new Response(body, { status: isUsual ? status : 500, headers }));
    }
    #write(chunk, [encoding, done]) {
        this.#begin();
        const bytes = Buffer.from(chunk, typeof encoding === "string" ? encoding : undefined);
        this.#written.push(bytes);
        const told = typeof encoding === "function" ? encoding : done;
        if (typeof told === "function")
            process.nextTick(told, null);
        this.#isPaused = this.#written.bytes >= HIGH_WATER_BYTES;
        return !this.#isPaused;
    }
    #end(chunk, rest) {
        const [encoding, done] = rest;
        const told = typeof encoding === "function" ? encoding : done;
        if (chunk !== undefined && chunk !== null)
            this.#write(chunk, [encoding]);
        this.#begin();
        if (typeof told === "function")
            this.#outgoing.once("finish", told);
        this.#written.end();
    }
    #resume() {
        if (!this.#isPaused || this.#written.bytes >= HIGH_WATER_BYTES)
            return;
        this.#isPaused = false;
        this.#outgoing.emit("drain");
    }
}
/** Chunks in the order they were written, for one reader. */
class ChunkQueue {
    bytes = 0;
    isEnded = false;
    #chunks = [];
    #error;
    #isDropped = false;
    #wake = () => { };
    push(chunk) {
        if (this.#isDropped || chunk.length === 0)
            return;
        this.#chunks.push(chunk);
        this.bytes += chunk.length;
        this.#wake();
    }
    end() {
        this.isEnded = true;
        this.#wake();
    }
    /** Means nothing once all has been written. */
    fail(error) {
        this.#error ??= this.isEnded ? undefined : error;
        this.#wake();
    }
    takeAll() {
        const chunks = this.#chunks;
        this.#chunks = [];
        this.bytes = 0;
        return chunks;
    }
    /** Takes nothing until it is read, so that `takeAll` still has everything when nobody did. */
    stream(onTaken) {
        return new ReadableStream({
            pull: async (controller) => {
                const chunk = await this.#next();
                if (chunk === undefined)
                    controller.close();
                else
                    controller.enqueue(chunk);
                onTaken();
            },
            cancel: () => {
                this.#isDropped = true;
                this.takeAll();
                onTaken();
            },
        }, { highWaterMark: 0 });
    }
    async #next() {
        while (this.#chunks.length === 0 && !this.isEnded) {
            if (this.#error !== undefined)
                throw this.#error;
            await new Promise((wake) => {
                this.#wake = wake;
            });
        }
        const chunk = this.#chunks.shift();
        this.bytes -= chunk?.length ?? 0;
        return chunk;
    }
}
function* pairs(list) {
    for (let i = 0; i + 1 < list.length; i += 2)
        yield [String(list[i]), list[i + 1]];
}
function headersFrom(given) {
    const headers = new Headers();
    for (const [name, value] of Object.entries(given))
        for (const one of Array.isArray(value) ? value : [value])
            if (one !== undefined)
                headers.append(name, String(one));
    return headers;
}
/** As `writeHead` takes them: cookies stay apart, all else is one line a name. */
export function headersOf({ headers }) {
    const cookies = headers.getSetCookie();
    return {
        ...Object.fromEntries(headers),
        ...(cookies.length > 0 ? { "set-cookie": cookies } : {}),
    };
}
export function readable(body) {
    return Readable.fromWeb(body);
}
