/**
 * The hosts that `placard build` knows: which entry files go where, and which lines their configs need. A record
 * for each; the entry files themselves are real ones, under `entries/<host>/`.
 */

/** An entry file: copied from `entries/<host>/<from>` to `<project>/<to>`. */
export interface HostEntry {
	readonly from: string;
	readonly to: string;
}

/** Lines for a file that is the user's: they are printed, never written. */
export interface HostConfig {
	/** The file that they belong into: `netlify.toml`. */
	readonly file: string;
	readonly lines: string;
}

export interface BuildHost {
	/** As `--host` takes it. */
	readonly name: string;
	/** As its makers write it. */
	readonly title: string;
	readonly entries: readonly HostEntry[];
	readonly config: readonly HostConfig[];
	/** What to do with what was written: a command or a sentence, for the end of the output. */
	readonly next: string;
}

/** By name, in the order that help lists them. */
export const BUILD_HOSTS: readonly BuildHost[] = [
	{
		name: "node",
		title: "Node",
		entries: [{ from: "server.mjs", to: "server.mjs" }],
		config: [],
		next: "node server.mjs public",
	},
];

export function findHost(name: string): BuildHost | undefined {
	return BUILD_HOSTS.find((host) => host.name === name);
}
