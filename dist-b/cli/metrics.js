/**
 * What the server counts, in Prometheus' text format (version 0.0.4). Own code: the kept library brings a registry
 * shared by the whole process and two dependencies to every user, for two kinds of lines. Labels are words of a
 * closed set and never a visitor's text, so that no request can make a new series.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
const LAG_RESOLUTION_MS = 5;
/** The words are a closed set; what a site's own files say in that field is not. */
const MAX_LABELS = 256;
export class Metrics {
    #answers = new Map();
    /** By `x-placard`, the labels that it gives. */
    #labels = new Map();
    #seconds = new Map();
    #lag = monitorEventLoopDelay({ resolution: LAG_RESOLUTION_MS });
    constructor() {
        this.#lag.enable();
    }
    count({ kind, status, outcome, seconds }) {
        const labels = `kind="${kind}",status="${status}",${this.#outcomeLabels(outcome)}`;
        this.#answers.set(labels, (this.#answers.get(labels) ?? 0) + 1);
        const histogram = this.#seconds.get(kind) ?? { counts: BUCKETS.map(() => 0), sum: 0, count: 0 };
        this.#seconds.set(kind, histogram);
        const bucket = BUCKETS.findIndex((limit) => seconds <= limit);
        if (bucket >= 0)
            histogram.counts[bucket] = (histogram.counts[bucket] ?? 0) + 1;
        histogram.sum += seconds;
        histogram.count++;
    }
    /** Parsed once for each: what an overload counts is the same tens of thousands of times a second. */
    #outcomeLabels(outcome) {
        const known = this.#labels.get(outcome);
        if (known !== undefined)
            return known;
        const { shows, reason } = wordsOf(outcome);
        const labels = `outcome="${shows}",reason="${reason}"`;
        if (this.#labels.size < MAX_LABELS)
            this.#labels.set(outcome, labels);
        return labels;
    }
    /** The exposition. The event loop's lag is that since the last one. */
    text(stats, inFlight) {
        const lines = [
            ...this.#requestLines(),
            ...gauge("placard_requests_in_flight", "Requests that are not answered yet.", inFlight),
            ...threadLines(stats),
            ...this.#processLines(),
        ];
        this.#lag.reset();
        return `${lines.join("\n")}\n`;
    }
    close() {
        this.#lag.disable();
    }
    #requestLines() {
        const lines = head("placard_requests_total", "counter", "Answered requests.");
        for (const [labels, count] of this.#answers)
            lines.push(`placard_requests_total{${labels}} ${count}`);
        const name = "placard_request_seconds";
        lines.push(...head(name, "histogram", "From the request's head to the answer's last byte."));
        for (const [kind, { counts, sum, count }] of this.#seconds) {
            let below = 0;
            for (const [i, limit] of BUCKETS.entries()) {
                below += counts[i] ?? 0;
                lines.push(`${name}_bucket{kind="${kind}",le="${limit}"} ${below}`);
            }
            lines.push(`${name}_bucket{kind="${kind}",le="+Inf"} ${count}`);
            lines.push(`${name}_sum{kind="${kind}"} ${sum}`, `${name}_count{kind="${kind}"} ${count}`);
        }
        return lines;
    }
    #processLines() {
        const { user, system } = process.cpuUsage();
        // Without a sample the histogram has no number at all.
        const interval = this.#lag.count === 0 ? 0 : this.#lag.percentile(99) / 1e9;
        // What is measured is the time between two ticks of a timer, not how much one was late.
        const lag = Math.max(0, interval - LAG_RESOLUTION_MS / 1000);
        const started = Date.now() / 1000 - process.uptime();
        return [
            ...gauge("placard_event_loop_lag_p99_seconds", "Since the last scrape.", lag),
            ...counter("process_cpu_seconds_total", "User and system time.", (user + system) / 1e6),
            ...gauge("process_resident_memory_bytes", "Resident memory.", process.memoryUsage.rss()),
            ...gauge("process_start_time_seconds", "Since the epoch.", started),
        ];
    }
}
function threadLines({ pictures, rasterizer }) {
    const kinds = Object.entries({ picture: pictures, raster: rasterizer });
    const each = (name, type, help, key) => [
        ...head(name, type, help),
        ...kinds.map(([kind, of]) => `${name}{kind="${kind}"} ${of[key]}`),
    ];
    return [
        ...each("placard_threads", "gauge", "Threads that are ready or at work.", "threads"),
        ...each("placard_jobs_running", "gauge", "Pictures and drawings that threads have.", "running"),
        ...each("placard_jobs_waiting", "gauge", "Pictures and drawings in the queue.", "waiting"),
        ...each("placard_jobs_failed_total", "counter", "Refused by the engine, or trapped.", "failed"),
        ...each("placard_jobs_timed_out_total", "counter", "Past their deadline.", "timedOut"),
        ...each("placard_jobs_overloaded_total", "counter", "Refused by a full queue.", "overloaded"),
        ...each("placard_threads_replaced_total", "counter", "Threads ended and replaced.", "replaced"),
    ];
}
/** `fallback; reason=no-data` → its two words. What is no such word is not counted by its name. */
function wordsOf(outcome) {
    const [, shows = "", reason = ""] = /^([a-z-]+)(?:; reason=([a-z-]+))?$/.exec(outcome) ?? [];
    return { shows, reason };
}
function head(name, type, help) {
    return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}
function gauge(name, help, value) {
    return [...head(name, "gauge", help), `${name} ${value}`];
}
function counter(name, help, value) {
    return [...head(name, "counter", help), `${name} ${value}`];
}
