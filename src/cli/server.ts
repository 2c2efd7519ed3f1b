/**
 * An opened site and its files → a running server: pictures, pages and files on one port, with a health check
 * beside them; metrics, which are nobody's business outside, on a port of their own.
 */
import { unexpected } from "../errors.js";
import type { NodeSite } from "../hosts/node.js";
import type { FinishedAnswer } from "../image/refusals.js";
import type { Site } from "../site/definition.js";
import { findRoute } from "../site/resolve.js";
import { isPicturePath, pathOf } from "../site/url.js";
import { type Address, type HttpAnswer, type HttpServer, startHttp } from "./http.js";
import type { Log } from "./log.js";
import { type Answered, Metrics } from "./metrics.js";

export interface RunningServer {
	/** `http://127.0.0.1:4321`, with the port that was really taken. */
	readonly url: string;
	/** `http://127.0.0.1:9464/metrics`, where there are metrics. */
	readonly metricsUrl: string | undefined;
	/** Takes no more requests, finishes what is in flight, ends the threads. Idempotent. */
	close(): Promise<void>;
}

export interface SiteServerOptions extends Address {
	readonly site: Site;
	readonly opened: NodeSite;
	readonly log: Log;
	/** Answers what is no picture. */
	readonly files: (request: Request) => Promise<Response>;
	/** Whether a path names a file: for the warning that the health check hides it. */
	readonly hasFile: (path: string) => boolean;
	/** Path of the health check. Default: none. */
	readonly health?: string;
	/** A port of its own for `/metrics`. Default: no metrics. */
	readonly metricsPort?: number;
	/** Milliseconds that requests in flight have when the server ends. */
	readonly graceMs: number;
}

/**
 * The health check's path as it was given, undefined for `off`.
 *
 * @throws PlacardError `option-invalid`
 */
export function checkHealthPath(path: string): string | undefined {
	if (path === "off") return undefined;
	if (/^\/[\w./~-]*$/.test(path)) return path;
	throw unexpected("option-invalid", "--health", "a path such as /healthz, or off", path);
}

/** @throws PlacardError `port-taken`, `listen-failed` */
export async function startSite(options: SiteServerOptions): Promise<RunningServer> {
	const { metricsPort } = options;
	const server = new SiteServer(options, metricsPort === undefined ? undefined : new Metrics());
	await server.start();
	return server;
}

class SiteServer implements RunningServer {
	readonly #options: SiteServerOptions;
	readonly #metrics: Metrics | undefined;
	#main: HttpServer | undefined;
	#admin: HttpServer | undefined;
	#closing: Promise<void> | undefined;

	constructor(options: SiteServerOptions, metrics: Metrics | undefined) {
		this.#options = options;
		this.#metrics = metrics;
	}

	async start(): Promise<void> {
		const { host, port, metricsPort = 0 } = this.#options;
		const metrics = this.#metrics;
		const shared = { host, onError: (error: unknown) => this.#tell("request-failed", error) };
		this.#main = await startHttp({
			...shared,
			port,
			fetch: (request) => this.#answer(request),
			atHand: (target) => this.#refusal(target),
			...(metrics && { onAnswered: (answer) => metrics.count(this.#answered(answer)) }),
		});
		this.#tellOfShadow();
		if (this.#metrics === undefined) return;
		const fetch = (request: Request) => this.#scrape(request);
		this.#admin = await startHttp({ ...shared, port: metricsPort, fetch }).catch(async (error) => {
			await this.#main?.close(0);
			throw error;
		});
	}

	get url(): string {
		return this.#main?.url ?? "";
	}

	get metricsUrl(): string | undefined {
		return this.#admin && `${this.#admin.url}/metrics`;
	}

	close(): Promise<void> {
		this.#closing ??= this.#end();
		return this.#closing;
	}

	async #end(): Promise<void> {
		const { graceMs, opened } = this.#options;
		const cut = (await this.#main?.close(graceMs)) ?? 0;
		if (cut > 0) this.#tell(`${cut} requests were cut off after ${graceMs} ms`);
		await opened.close();
		await this.#admin?.close(0);
		this.#metrics?.close();
	}

	#answer(request: Request): Response | Promise<Response> {
		const { health, opened, files } = this.#options;
		if (health !== undefined && pathOf(request) === health) return this.#health();
		return opened.fetch(request, files);
	}

	#refusal(target: string): FinishedAnswer | undefined {
		const { health, opened, site } = this.#options;
		// The health check answers before the site does, and by the path that a Request has.
		if (!isPicturePath(site, target) || (health !== undefined && target.startsWith(health)))
			return undefined;
		return opened.refusal(target);
	}

	/** Well while it takes requests and has a thread to draw with; a balancer stops sending when it is not. */
	#health(): Response {
		const hasThreads = this.#options.opened.stats().pictures.threads > 0;
		const status = this.#closing !== undefined ? "closing" : hasThreads ? "ok" : "no-threads";
		const headers = { "cache-control": "no-store" };
		return Response.json({ status }, { status: status === "ok" ? 200 : 503, headers });
	}

	#scrape(request: Request): Response {
		if (pathOf(request) !== "/metrics") return new Response(null, { status: 404 });
		const text = this.#metrics?.text(this.#options.opened.stats(), this.#main?.inFlight() ?? 0);
		return new Response(text, { headers: { "content-type": "text/plain; version=0.0.4" } });
	}

	#answered({ target, status, outcome, seconds }: HttpAnswer): Answered {
		const isPicture = isPicturePath(this.#options.site, target);
		const kind = isPicture ? "picture" : outcome === "" ? "file" : "page";
		return { kind, status, outcome, seconds };
	}

	/** The health check answers before the site does, so what it hides is told of. */
	#tellOfShadow(): void {
		const { site, health, hasFile, log } = this.#options;
		if (health === undefined) return;
		const route = findRoute(site, health)?.route.pattern.source;
		if (route === undefined && !hasFile(health)) return;
		const hidden = hasFile(health) ? "a file" : `a page of the route ${route}`;
		const text = `${health} is answered by the health check and not by ${hidden}; --health names another path`;
		log.write({ event: "health-shadows", level: "info", text, fields: { path: health } });
	}

	#tell(text: string, error?: unknown): void {
		const event = error === undefined ? "cut-off" : "request-failed";
		this.#options.log.write({ event, level: "error", text, error });
	}
}
