// The load, in a process of its own, so that it shares nothing with a server but the machine's cores:
// node client.mjs '{"port":…, "seconds":…, "connections":…, "first":…, "rate":0, "deadlyPerThousand":0, "query":""}'
// Without a rate each connection asks again as soon as it is answered. With one, requests are sent when they are due,
// however slow the answers are, while a connection is free. Every request is for another picture, from the number
// `first` on. The first second is not counted: the client's own code is compiled in it. Prints `measuring` when it is over,
// and one line of JSON at the end.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { Connection } from "./connection.mjs";

const options = JSON.parse(process.argv[2]);
const { port, seconds, connections, first, rate = 0, deadlyPerThousand = 0, query = "" } = options;
const counts = { answered: 0, errors: 0, timeouts: 0, broken: 0, bytes: 0 };
/** What was no page's own picture, by what Placard says of it: `fallback; reason=draw-overloaded` → how many. */
const reasons = {};
const deadlyReasons = {};
/** Milliseconds of answers by what they were: the page's own picture, another one at once or at the deadline, deadly. */
const times = { good: [], refused: [], late: [], deadly: [] };
const WARM_UP_MS = 1_000;
const MAX_BEHIND_MS = 5;
const TICK_MS = 1;
const lag = monitorEventLoopDelay({ resolution: TICK_MS });
let next = first;

/** Spread evenly, one half of them trapping the engine, the other taking for ever. */
function pathOf(n) {
	const isDeadly = (n * deadlyPerThousand) % 1000 < deadlyPerThousand;
	const kind = isDeadly
		? ["trap", "endless"][Math.floor((n * deadlyPerThousand) / 1000) % 2]
		: "board";
	return { path: `/og/v/square/${kind}/${n}.png${query}`, isDeadly };
}

function count({ failure, ms, status, shows, bytes, isWhole }, isDeadly) {
	counts[failure ?? "answered"]++;
	if (failure !== undefined) return;
	counts.bytes += bytes;
	if (status !== 200 || !isWhole) counts.broken++;
	const isOwn = shows.startsWith("page");
	const isLate = shows.endsWith("draw-timeout");
	times[isDeadly ? "deadly" : isOwn ? "good" : isLate ? "late" : "refused"].push(ms);
	if (isDeadly) deadlyReasons[shows] = (deadlyReasons[shows] ?? 0) + 1;
	else if (!isOwn) reasons[shows] = (reasons[shows] ?? 0) + 1;
}

const open = Array.from({ length: connections }, () => new Connection(port));
await Promise.all(open.map((connection) => connection.opened()));
const startedAt = performance.now();
const measuredAt = startedAt + WARM_UP_MS;
const endsAt = measuredAt + seconds * 1000;

/** Asks for the next picture, and calls `then` if the connection is still of use. */
function ask(connection, then) {
	const { path, isDeadly } = pathOf(next++);
	connection.ask(path, (answer) => {
		if (answer.sentAt >= measuredAt) count(answer, isDeadly);
		then(answer.failure === undefined);
	});
}

function asFastAsAnswered(connection) {
	return new Promise((resolve) => {
		const again = (isOfUse) => {
			if (isOfUse && performance.now() < endsAt) ask(connection, again);
			else resolve();
		};
		again(true);
	});
}

const tick = () => new Promise((resolve) => setTimeout(resolve, TICK_MS));

/**
 * All that is due is sent each time the clock is looked at, once a millisecond. A client that was kept from its core for
 * longer than `MAX_BEHIND_MS` leaves out what was due before: a thousand requests at once are no rate, but a blow.
 */
async function atRate() {
	const free = [...open];
	let underWay = 0;
	let place = 0;
	for (let now = startedAt; now < endsAt; now = performance.now()) {
		const due = Math.floor(((now - startedAt) * rate) / 1000);
		place = Math.max(place, due - Math.ceil((MAX_BEHIND_MS * rate) / 1000));
		for (; place < due && free.length > 0; place++, underWay++) {
			const connection = free.shift();
			ask(connection, (isOfUse) => {
				underWay--;
				if (isOfUse) free.push(connection);
			});
		}
		await tick();
	}
	while (underWay > 0) await tick();
}

const loading = rate === 0 ? Promise.all(open.map(asFastAsAnswered)) : atRate();
await new Promise((resolve) => setTimeout(resolve, WARM_UP_MS));
console.log("measuring");
lag.enable();
const cpuBefore = process.cpuUsage();
await loading;
const elapsed = (performance.now() - measuredAt) / 1000;
const { user, system } = process.cpuUsage(cpuBefore);
for (const connection of open) connection.end();

const at = (list, share) => list[Math.floor(share * (list.length - 1))];
const summary = (list) => {
	list.sort((a, b) => a - b);
	return { count: list.length, p50: at(list, 0.5), p99: at(list, 0.99), max: list.at(-1) };
};
console.log(
	JSON.stringify({
		...counts,
		seconds: elapsed,
		perSecond: counts.answered / elapsed,
		...summary(Object.values(times).flat()),
		good: summary(times.good),
		refused: summary(times.refused),
		late: summary(times.late),
		deadly: summary(times.deadly),
		cores: (user + system) / 1e6 / elapsed,
		lagP99: Math.max(0, lag.percentile(99) / 1e6 - TICK_MS),
		reasons,
		deadlyReasons,
		next,
	}),
);
