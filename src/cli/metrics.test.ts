/** What is counted of answers, as Prometheus reads it: labels of a closed set, buckets that add up. */
import { afterEach, expect, test } from "vitest";
import type { NodeStats } from "../hosts/node.js";
import { type Answered, Metrics } from "./metrics.js";

const idle = {
	threads: 2,
	running: 0,
	waiting: 0,
	failed: 0,
	timedOut: 0,
	overloaded: 0,
	replaced: 0,
};
const stats: NodeStats = {
	pictures: { ...idle, painted: 0 },
	rasterizer: { ...idle, drawn: 0 },
};

let metrics: Metrics;
afterEach(() => metrics.close());

/** The lines of one name after these answers, without the name. */
function linesOf(name: string, answers: readonly Partial<Answered>[]): string[] {
	metrics = new Metrics();
	for (const answer of answers)
		metrics.count({ kind: "picture", status: 200, outcome: "page", seconds: 0.004, ...answer });
	const lines = metrics.text(stats, 0).split("\n");
	return lines.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length));
}

test("answers are counted by what they were", () => {
	const overloaded = "fallback; reason=draw-overloaded";
	const answers = [{}, {}, { outcome: overloaded }, { outcome: overloaded, status: 503 }, {}];
	expect(linesOf("placard_requests_total", answers)).toEqual([
		'{kind="picture",status="200",outcome="page",reason=""} 3',
		'{kind="picture",status="200",outcome="fallback",reason="draw-overloaded"} 1',
		'{kind="picture",status="503",outcome="fallback",reason="draw-overloaded"} 1',
	]);
});

test("what is no outcome of ours makes no series, however many there are", () => {
	const answers = Array.from({ length: 1_000 }, (_, i) => ({ outcome: `x"} ${i}\n` }));
	expect(linesOf("placard_requests_total", answers)).toEqual([
		'{kind="picture",status="200",outcome="",reason=""} 1000',
	]);
});

test("a bucket holds what took as long as its limit or less", () => {
	const answers = [0.0004, 0.001, 0.0011, 0.3, 2.5, 7].map((seconds) => ({ seconds }));
	const limits = ["0.001", "0.0025", "0.1", "0.25", "0.5", "2.5", "+Inf"];
	const lines = linesOf('placard_request_seconds_bucket{kind="picture",le="', answers);
	const counts = Object.fromEntries(lines.map((line) => line.split('"} ')));
	expect(limits.map((limit) => counts[limit])).toEqual(["2", "3", "3", "3", "4", "5", "6"]);
});
