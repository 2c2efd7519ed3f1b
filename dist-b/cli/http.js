/**
 * Node's HTTP server as this package runs one: bounds on time and size, requests that are made harmless before they
 * are converted, and an end that drops nothing that was begun.
 */
import { once } from "node:events";
import { createServer, } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { PlacardError } from "../errors.js";
import { inTurns } from "./turns.js";
/** Room for a path of 100 kB, percent-encoded; Node's own default would answer it without a picture. */
const MAX_HEADER_BYTES = 512 * 1024;
/** Longer than the idle time of the usual load balancers (60 s), which would else send into a connection just closed. */
const KEEP_ALIVE_MS = 65_000;
const HEADERS_MS = 10_000;
const REQUEST_MS = 30_000;
/** How often connections are looked through for those that are over the two. */
const CHECK_MS = 2_000;
/** Connections that the kernel opens ahead of us, if its own limit allows: with Node's 511 one of a burst waits for a second. */
const BACKLOG = 4_096;
/**
 * Of each turn of the event loop, what finished answers may take. Less of it leaves more to pictures and less to refusals: at
 * 5 ms half as many pictures are drawn as at 2, and at 1 refusals take a fifth longer.
 */
const SLICE_MS = 2;
/** How often connections that have become idle are looked for while the server ends. */
const SWEEP_MS = 50;
/** @throws PlacardError `port-taken`, `listen-failed` */
export async function startHttp(options) {
    const open = new Set();
    let isClosing = false;
    const listener = getRequestListener(options.fetch, {
        errorHandler: (error) => {
            options.onError(error);
            return new Response(null, { status: 500 });
        },
    });
    const limits = { maxHeaderSize: MAX_HEADER_BYTES, connectionsCheckingInterval: CHECK_MS };
    const inTurn = inTurns(SLICE_MS);
    const server = createServer(limits, (incoming, response) => {
        open.add(response);
        // A connection that stays would be asked for more; its client is told to open another, elsewhere.
        if (isClosing)
            response.shouldKeepAlive = false;
        const answer = isPlain(incoming) ? options.atHand?.(incoming.url ?? "") : undefined;
        watch(incoming, response, answer?.outcome, (answered) => {
            open.delete(response);
            options.onAnswered?.(answered);
        });
        if (answer === undefined)
            void listener(tidy(incoming), response);
        else
            inTurn(() => send(response, answer));
    });
    server.keepAliveTimeout = KEEP_ALIVE_MS;
    server.headersTimeout = HEADERS_MS;
    server.requestTimeout = REQUEST_MS;
    await listen(server, options);
    const { port } = server.address();
    const host = options.host.includes(":") ? `[${options.host}]` : options.host;
    return {
        url: `http://${host}:${port}`,
        inFlight: () => open.size,
        close: (graceMs) => {
            isClosing = true;
            for (const response of open)
                response.shouldKeepAlive = false;
            return end(server, open, graceMs);
        },
    };
}
/** Whether nothing but its target says what the answer is. */
function isPlain({ method, rawHeaders }) {
    if (method !== "GET")
        return false;
    for (let i = 0; i < rawHeaders.length; i += 2)
        if (CONDITION.test(rawHeaders[i] ?? ""))
            return false;
    return true;
}
const CONDITION = /^(?:range|if-.*)$/i;
function send(response, { status, headers, body }) {
    if (response.destroyed)
        return;
    response.writeHead(status, headers);
    response.end(body);
}
/**
 * Tells when an answer is out or its connection gone.
 *
 * @param known the answer's outcome, where it is; else it is read from the fields on their way, since those that go out by
 * `writeHead` alone are not kept by Node
 */
function watch({ url: target = "" }, response, known, tell) {
    const startedAt = performance.now();
    let outcome = known ?? "";
    if (known === undefined) {
        const writeHead = response.writeHead.bind(response);
        response.writeHead = (status, fields) => {
            const has = typeof fields === "object" && fields !== null && "x-placard" in fields;
            outcome = String(has ? fields["x-placard"] : (response.getHeader("x-placard") ?? ""));
            return writeHead(status, fields);
        };
    }
    response.on("close", () => {
        const seconds = (performance.now() - startedAt) / 1000;
        tell({ target, status: response.statusCode, outcome, seconds });
    });
}
async function end(server, open, graceMs) {
    let cut = 0;
    const closed = new Promise((done) => server.close(() => done()));
    // Node closes connections that are idle now, not those that become so.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    const late = setTimeout(() => {
        cut = open.size;
        server.closeAllConnections();
    }, graceMs);
    server.closeIdleConnections();
    await closed;
    clearInterval(sweep);
    clearTimeout(late);
    return cut;
}
/**
 * What the conversion to a Request refuses with an empty answer is made harmless instead: a backslash in the
 * path is escaped, and the Host header, which nothing here reads, is always the same.
 */
function tidy(incoming) {
    incoming.url = incoming.url?.replaceAll("\\", "%5C") ?? "/";
    incoming.headers.host = "localhost";
    return incoming;
}
async function listen(server, { port, host }) {
    server.listen({ port, host, backlog: BACKLOG });
    try {
        await once(server, "listening");
    }
    catch (cause) {
        const isTaken = cause instanceof Error && "code" in cause && cause.code === "EADDRINUSE";
        throw new PlacardError({
            code: isTaken ? "port-taken" : "listen-failed",
            where: `--host ${host} --port ${port}`,
            expected: "a port that is free",
            received: isTaken ? "one where another program listens" : String(cause),
            remedy: "Choose another one; --port 0 takes any that is free.",
            cause,
        });
    }
}
