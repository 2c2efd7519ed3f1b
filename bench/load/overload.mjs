// `npm run bench:overload`: `placard serve` on the built board of the example, first as fast as it can, then asked for
// ten times as much, then with 2 % of inputs that the engine traps or never ends at; and at a size that nothing was
// built for, drawn whole by the rasteriser, as fast as it can and ten times that. In rounds, so that a machine's moods
// fall on all alike. What is read is the ratios and who was at work: servers and client share the machine's cores.
// Exits non-zero for an answer that is missing or wrong, and never for one that is late.
import { parseArgs } from "node:util";
import { build, cpuMs, load, serve, start, stop } from "./server.mjs";

const USAGE = `node overload.mjs [options]
  --seconds <n>      of each run of load (default 10)
  --rounds <n>       of clean, overload, deadly (default 3)
  --connections <n>  of the clean and the deadly load (default 128)
  --times <n>        how many times its capacity the server is asked for (default 10)
  --at-once <n>      connections of that, which bound what is under way (default 1024: more than are when every
                     refusal takes its 50 ms)
  --help             this text`;

const { values: options } = parseArgs({
	options: {
		seconds: { type: "string", default: "10" },
		rounds: { type: "string", default: "3" },
		connections: { type: "string", default: "128" },
		times: { type: "string", default: "10" },
		"at-once": { type: "string", default: "1024" },
		help: { type: "boolean", default: false },
	},
});
if (options.help) {
	console.log(USAGE);
	process.exit(0);
}
const [seconds, rounds, connections, times, atOnce] = [
	"seconds",
	"rounds",
	"connections",
	"times",
	"at-once",
].map((name) => {
	const value = Number(options[name]);
	if (value > 0) return value;
	throw new Error(`--${name}: expected a number over 0, received ${options[name]}\n${USAGE}`);
});
const DEADLY_PER_THOUSAND = 20;

/** Another size than the built one: no plate and no tile fits. */
const WHOLE = "?width=540";

/** Fewer, because 128 would wait for nearly as long as the deadline is. */
const WHOLE_CONNECTIONS = 32;

const OVERLOADED = "fallback; reason=draw-overloaded";
const LATE = "fallback; reason=draw-timeout";
const DEADLY_REASONS = ["fallback; reason=draw-failed", LATE, OVERLOADED];

/** The 99th percentile of the main thread's event-loop lag in ms since this was last asked, by the server's own metric. */
async function lagMs({ ports: [, metricsPort] }) {
	const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
	return Number(/^placard_event_loop_lag_p99_seconds (\S+)$/m.exec(text)?.[1]) * 1000;
}

async function measure(server, options) {
	let before = 0;
	const result = await load(server, { seconds, ...options }, () => {
		before = cpuMs(server);
		void lagMs(server);
	});
	const serverCores = (cpuMs(server) - before) / 1000 / result.seconds;
	const goodPerSecond = result.good.count / result.seconds;
	return { ...result, lag: await lagMs(server), serverCores, goodPerSecond };
}

await build("overload-site");
const server = await start("overload-site", serve("--metrics-port", "0"), 2);
/** As fast as it answers, then `times` as many as that. */
async function cleanAndOver(query, connections) {
	const clean = await measure(server, { connections, query });
	const rate = times * clean.goodPerSecond;
	const over = await measure(server, { connections: atOnce, rate, query });
	return { clean, over };
}

/** With a rate: when they are due, however long others take, as visitors who know nothing of each other ask. */
const measureDeadly = (options) =>
	measure(server, { deadlyPerThousand: DEADLY_PER_THOUSAND, ...options });

// Each kind of load until its code is compiled: engines go on compiling for some ten seconds.
await measure(server, { connections });
await measure(server, { connections: WHOLE_CONNECTIONS, query: WHOLE });
await measureDeadly({ connections });
const rows = [];
for (let round = 0; round < rounds; round++) {
	const tiles = await cleanAndOver("", connections);
	const deadly = await measureDeadly({ connections });
	const due = { connections: atOnce, rate: tiles.clean.goodPerSecond };
	const deadlyDue = await measureDeadly(due);
	const whole = await cleanAndOver(WHOLE, WHOLE_CONNECTIONS);
	const wholeDeadly = await measureDeadly({ connections: WHOLE_CONNECTIONS, query: WHOLE });
	rows.push(
		{ name: "boards", result: tiles.clean, clean: tiles.clean },
		{
			name: `boards, ${times} times asked`,
			result: tiles.over,
			clean: tiles.clean,
			mayRefuse: true,
		},
		{ name: "boards, 2 % deadly", result: deadly, clean: tiles.clean },
		{
			name: "boards, 2 % deadly, sent when due",
			result: deadlyDue,
			clean: tiles.clean,
			mayRefuse: true,
		},
		{ name: "drawn whole", result: whole.clean, clean: whole.clean },
		{
			name: `drawn whole, ${times} times asked`,
			result: whole.over,
			clean: whole.clean,
			mayRefuse: true,
		},
		{ name: "drawn whole, 2 % deadly", result: wholeDeadly, clean: whole.clean },
	);
}
await stop(server);

const fixed = (value, digits = 1) => (value === undefined ? "" : value.toFixed(digits));
const COLUMNS = {
	"asked/s, to clean": (r, clean) => {
		const asked = (r.answered + r.errors + r.timeouts) / r.seconds;
		return `${fixed(asked, 0)}, ${fixed(asked / clean.goodPerSecond)}`;
	},
	"good/s": (r) => fixed(r.goodPerSecond, 0),
	"of clean": (r, clean) => `${fixed((100 * r.goodPerSecond) / clean.goodPerSecond, 0)} %`,
	"good p50, p99 ms": (r) => `${fixed(r.good.p50)}, ${fixed(r.good.p99)}`,
	"refused, late": (r) => `${r.reasons[OVERLOADED] ?? 0}, ${r.reasons[LATE] ?? 0}`,
	"refused p50, p99 ms": (r) => `${fixed(r.refused.p50)}, ${fixed(r.refused.p99)}`,
	"lag p99 ms": (r) => fixed(r.lag),
	errors: (r) => r.errors + r.timeouts + r.broken,
	"cores: server, client": (r) => `${fixed(r.serverCores, 2)}, ${fixed(r.cores, 2)}`,
	"client's lag p99 ms": (r) => fixed(r.lagP99),
};
const titles = Object.keys(COLUMNS);
console.log(`| Load | ${titles.join(" | ")} |\n|${"---|".repeat(titles.length + 1)}`);
for (const { name, result, clean } of rows)
	console.log(
		`| ${name} | ${Object.values(COLUMNS)
			.map((cell) => cell(result, clean))
			.join(" | ")} |`,
	);

/** What must be so however slow the machine is. */
function faultsOf({ result, mayRefuse = false }) {
	const { errors, timeouts, broken, reasons, deadlyReasons } = result;
	const failed = errors + timeouts + broken;
	const strange = [
		...Object.keys(reasons).filter(
			(shows) => shows !== LATE && !(mayRefuse && shows === OVERLOADED),
		),
		...Object.keys(deadlyReasons).filter((shows) => !DEADLY_REASONS.includes(shows)),
	];
	return [...(failed > 0 ? [`${failed} failed`] : []), ...strange.map((shows) => `shows ${shows}`)];
}
const faults = rows.flatMap((row) => faultsOf(row).map((fault) => `${row.name}: ${fault}`));
if (faults.length > 0)
	throw new Error(`expected a whole picture for every request, received ${faults.join("; ")}`);
