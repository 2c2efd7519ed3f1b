// The load, in a process of its own, so that it shares nothing with a server but the machine's cores:
// node client.mjs '{"port":…, "seconds":…, "connections":…, "first":…, "rate":0, "deadlyPerThousand":0, "query":""}'
// Without a rate each connection asks again as soon as it is answered. With one, requests are sent when they are due,
// however slow the answers are, while a connection is free. Every request is for another picture, from the number
// `first` on. Prints one line of JSON.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { Connection } from "./connection.mjs";

const options = JSON.parse(process.argv[2]);
const { port, seconds, connections, first, rate = 0, deadlyPerThousand = 0, query = "" } = options;
const counts = { answered: 0, errors: 0, timeouts: 0, broken: 0, bytes: 0, unsent: 0 };
/** What was no page's own picture, by what Placard says of it: `fallback; reason=draw-overloaded` → how many. */
const reasons = {};
const deadlyReasons = {};
/** Milliseconds of answers by what they were: the page's own picture, another one at once or at the deadline, deadly. */
const times = { good: [], refused: [], late: [], deadly: [] };
const MAX_BEHIND_MS = 5;
const lag = monitorEventLoopDelay({ resolution: 1 });
lag.enable();
const cpuBefore = process.cpuUsage();
let next = first;
const startedAt = performance.now();
const endsAt = startedAt + seconds * 1000;

/** Spread evenly, one half of them trapping the engine, the other taking for ever. */
function pathOf(n) {
	const isDeadly = (n * deadlyPerThousand) % 1000 < deadlyPerThousand;
	const kind = isDeadly
		? ["trap", "endless"][Math.floor((n * deadlyPerThousand) / 1000) % 2]
		: "board";
	return { path: `/og/v/square/${kind}/${n}.png${query}`, isDeadly };
}

/** Asks for the next picture. False when the connection is of no use any longer. */
async function ask(connection) {
	const { path, isDeadly } = pathOf(next++);
	const { failure, ms, status, shows, bytes, isWhole } = await connection.ask(path);
	counts[failure ?? "answered"]++;
	if (failure !== undefined) return false;
	counts.bytes += bytes;
	if (status !== 200 || !isWhole) counts.broken++;
	const isOwn = shows.startsWith("page");
	const isLate = shows.endsWith("draw-timeout");
	times[isDeadly ? "deadly" : isOwn ? "good" : isLate ? "late" : "refused"].push(ms);
	if (isDeadly) deadlyReasons[shows] = (deadlyReasons[shows] ?? 0) + 1;
	else if (!isOwn) reasons[shows] = (reasons[shows] ?? 0) + 1;
	return true;
}

const open = Array.from({ length: connections }, () => new Connection(port));

async function asFastAsAnswered(connection) {
	while (performance.now() < endsAt && (await ask(connection)));
}

/**
 * All that is due is sent each time the clock is looked at, once a millisecond. A client that was kept from its core for
 * longer than `MAX_BEHIND_MS` leaves out what was due before: a thousand requests at once are no rate, but a blow.
 */
async function atRate() {
	const free = [...open];
	const underWay = new Set();
	const send = async (connection) => {
		if (await ask(connection)) free.push(connection);
	};
	let sent = 0;
	let place = 0;
	for (let now = startedAt; now < endsAt; now = performance.now()) {
		const due = Math.floor(((now - startedAt) * rate) / 1000);
		place = Math.max(place, due - Math.ceil((MAX_BEHIND_MS * rate) / 1000));
		for (; place < due && free.length > 0; place++, sent++) {
			const sending = send(free.shift()).finally(() => underWay.delete(sending));
			underWay.add(sending);
		}
		await new Promise((resolve) => setTimeout(resolve, 1));
	}
	counts.unsent = Math.floor(seconds * rate) - sent;
	await Promise.all(underWay);
}

await (rate === 0 ? Promise.all(open.map(asFastAsAnswered)) : atRate());
const elapsed = (performance.now() - startedAt) / 1000;
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
		lagP99: lag.percentile(99) / 1e6,
		reasons,
		deadlyReasons,
		next,
	}),
);
