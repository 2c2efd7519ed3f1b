/**
 * A real file system of a given size that fills up: a tmpfs in a mount namespace of its own, which goes with the test
 * process however that ends. Needs no root where the kernel lets users have namespaces; where it does not, this
 * throws and says so, since a test of a full disk that has none proves nothing.
 */
import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface SmallDisk {
	/** The mounted folder, as this process reaches it. */
	readonly path: string;
	/** The same, as programs in the namespace do: those that resolve links cannot use the other. */
	readonly inside: string;
	freeBytes(): number;
	/** Takes all room but so many bytes; what was taken before is given back first. */
	leave(bytes: number): void;
	/** Runs a program to its end in the namespace. */
	run(command: string, args: readonly string[], cwd: string): SpawnSyncReturns<string>;
	close(): Promise<void>;
}

const FILLER = ".filler";

export async function smallDisk(bytes: number): Promise<SmallDisk> {
	const inside = mkdtempSync(join(tmpdir(), "placard-disk-"));
	const script = 'mount -t tmpfs -o "size=$1" placard-test "$0"; echo mounted; exec cat';
	const holder = spawn("unshare", [...NAMESPACES, "sh", "-ec", script, inside, String(bytes)]);
	let said = "";
	holder.stderr.on("data", (part) => {
		said += part;
	});
	const ended = new Promise<void>((done) => {
		holder.on("close", done).on("error", (error) => {
			said += String(error);
			done();
		});
	});
	const isMounted = await Promise.race([
		new Promise<boolean>((done) => holder.stdout.once("data", () => done(true))),
		ended.then(() => false),
	]);
	const close = async () => {
		holder.stdin.end();
		await ended;
		rmSync(inside, { recursive: true });
	};
	if (!isMounted) {
		await close();
		throw new Error(
			`expected to mount a tmpfs (unshare ${NAMESPACES.join(" ")}), received: ${said.trim()}. Run this as root, or where users may have namespaces; a container needs CAP_SYS_ADMIN.`,
		);
	}
	const path = `/proc/${holder.pid}/root${inside}`;
	const freeBytes = () => {
		const { bavail, bsize } = statfsSync(path);
		return bavail * bsize;
	};
	return {
		path,
		inside,
		freeBytes,
		leave(room) {
			rmSync(join(path, FILLER), { force: true });
			const taken = freeBytes() - room;
			if (taken > 0) writeFileSync(join(path, FILLER), Buffer.alloc(taken, 1));
		},
		run: (command, args, cwd) =>
			spawnSync("nsenter", [...enter(holder.pid), `--wd=${cwd}`, command, ...args], {
				encoding: "utf8",
			}),
		close,
	};
}

const NAMESPACES = ["--mount", "--map-root-user"];

const enter = (pid: number | undefined) => [
	"--target",
	String(pid),
	"--mount",
	"--user",
	"--preserve-credentials",
];
