const HEAVIEST = 5;
/** What several platforms do not show any more. */
const HARD_MAX_BYTES = 600_000;
export class Reporter {
    #counts = { done: 0, written: 0, unmatched: 0, failed: 0 };
    #pictures = { drawn: 0, kept: 0, bytes: 0 };
    #heaviest = [];
    #fallbacks = [];
    #notes = new Map();
    #problems = [];
    #canonicals = new Map();
    /** Every picture that a page names, relative to `out`. */
    named = new Set();
    get done() {
        const { done, unmatched, failed } = this.#counts;
        return done + unmatched + failed;
    }
    add(result) {
        this.#counts[result.kind] += 1;
        if (result.isWritten)
            this.#counts.written += 1;
        const { path, failure, fallback, canonical, pictures } = result;
        if (failure !== undefined)
            this.#problems.push({ path, ...failure });
        if (fallback !== undefined)
            this.#fallbacks.push({ path, reason: fallback });
        if (canonical !== undefined && fallback === undefined)
            this.#canonicals.set(canonical, [...(this.#canonicals.get(canonical) ?? []), path]);
        for (const picture of pictures) {
            this.named.add(picture.file);
            this.#weigh(picture.file, picture.bytes);
            this.#pictures[picture.isKept ? "kept" : "drawn"] += 1;
            if (picture.incomplete !== undefined)
                this.#fallbacks.push({ path, reason: `image-failed: ${picture.incomplete}` });
        }
    }
    note(note) {
        this.#notes.set(JSON.stringify(note), note);
    }
    problem(problem) {
        this.#problems.push(problem);
    }
    get hasFailed() {
        return this.#counts.failed > 0;
    }
    finish(seconds, pruned) {
        return {
            pages: this.#counts,
            pictures: { ...this.#pictures, heaviest: this.#heaviest },
            fallbacks: sortedBy(this.#fallbacks, ({ path, reason }) => `${path} ${reason}`),
            notes: sortedBy([...this.#notes.values()], (note) => JSON.stringify(note)),
            problems: sortedBy([...this.#problems, ...sharedCanonicals(this.#canonicals)], ({ path = "", message }) => `${path} ${message}`),
            ...(pruned && { pruned }),
            seconds,
        };
    }
    #weigh(file, bytes) {
        this.#pictures.bytes += bytes;
        if (bytes > HARD_MAX_BYTES)
            this.problem({
                code: "picture-too-large",
                message: `${file} has ${bytes} bytes; several platforms show none over ${HARD_MAX_BYTES}`,
            });
        if (bytes <= (this.#heaviest[HEAVIEST - 1]?.bytes ?? 0))
            return;
        this.#heaviest = sortedBy([...this.#heaviest, { file, bytes }], weightOf).slice(0, HEAVIEST);
    }
}
/** Pages of one address are one page to whoever reads the tags: only one of their pictures will be seen. */
function sharedCanonicals(canonicals) {
    return [...canonicals]
        .filter(([, paths]) => paths.length > 1)
        .map(([canonical, paths]) => {
        const all = sortedBy(paths, (path) => path);
        const others = all.slice(1, 4).join(", ") + (all.length > 4 ? " …" : "");
        return {
            path: all[0] ?? "",
            code: "canonical-shared",
            message: `expected an address of its own, received ${canonical}, which is also that of ${others}. Give each page its own in tags.url.`,
        };
    });
}
/** Heaviest first, then by name; numbers of up to 12 digits. */
function weightOf({ file, bytes }) {
    return `${String(1e12 - bytes).padStart(13, "0")} ${file}`;
}
/** By code units: the same order on every machine. */
function sortedBy(items, keyOf) {
    return items
        .map((item) => [keyOf(item), item])
        .sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
        .map(([, item]) => item);
}
