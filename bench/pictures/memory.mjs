// Memory over 10,000 different pictures of the three cards: node --expose-gc memory.mjs [pictures]
import { openPlacard } from "./placard.mjs";

const pictures = Number(process.argv[2] ?? 10_000);
const placard = await openPlacard();
const rss = () => {
	globalThis.gc?.();
	return process.memoryUsage.rss() / 2 ** 20;
};
const marks = [];
for (let n = 0; n < pictures; n++) {
	// Titles in nine of ten: boards are cheap, and soon all known.
	await placard[n % 10 === 0 ? "board" : n % 10 === 1 ? "photo" : "gradient"](n + 1);
	if (n + 1 === 100 || n + 1 === 1000 || (n + 1) % 1000 === 0) marks.push([n + 1, rss()]);
}
const after = marks.find(([n]) => n >= Math.min(1000, pictures))[1];
const last = marks.at(-1)[1];
console.log("| pictures | RSS MB |\n|---|---|");
for (const [n, mb] of marks) console.log(`| ${n} | ${mb.toFixed(0)} |`);
console.log(`drift after the first 1,000: ${(100 * (last / after - 1)).toFixed(1)} %`);
await placard.close();
