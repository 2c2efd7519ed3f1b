/** The nearest of some names to a misspelt one, for remedies. Levenshtein's distance, two rows. */
/** Longer names are compared by their beginnings: a name comes from a program, but its length is not bounded. */
const MAX_COMPARED = 64;
/** The nearest name; undefined when none is near (more than a third of it, and of two characters, differ). */
export function nearestName(name, names) {
    let nearest;
    let least = Math.max(2, Math.floor(Math.min(name.length, MAX_COMPARED) / 3)) + 1;
    for (const candidate of names) {
        const distance = editDistance(name.slice(0, MAX_COMPARED), candidate.slice(0, MAX_COMPARED));
        if (distance >= least)
            continue;
        least = distance;
        nearest = candidate;
    }
    return nearest;
}
/** Insertions, deletions and replacements of UTF-16 units that make one of the other. */
export function editDistance(a, b) {
    let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            row.push(Math.min(replaced, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
        }
        previous = row;
    }
    return previous[b.length] ?? 0;
}
