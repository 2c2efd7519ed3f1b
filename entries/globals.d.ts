/** What the entry files use of runtimes whose types are not installed here. */
declare const Deno: {
	readonly args: readonly string[];
	serve(options: { port: number }, handler: (request: Request) => Promise<Response>): unknown;
};
declare const Bun: {
	readonly argv: readonly string[];
	serve(options: { port: number; fetch: (request: Request) => Promise<Response> }): {
		readonly port: number;
	};
};
