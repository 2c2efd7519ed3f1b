// One fresh process to its first board: `node cold-run.mjs <peer>`; prints milliseconds from its first line.
const start = performance.now();
const name = process.argv[2];
let bytes;
if (name === "placard" || name === "placard-bundled") {
	const { readFileSync } = await import("node:fs");
	const where = name === "placard" ? "../../dist/image/" : "./.built/";
	const [{ createPainter }, { plateFromBytes }] =
		name === "placard"
			? await Promise.all([import(`${where}compose.js`), import(`${where}plate-file.js`)])
			: await import("./.built/placard.js").then((all) => [all, all]);
	const plate = plateFromBytes(readFileSync(new URL("./.built/square.plate", import.meta.url)));
	const refuse = () => Promise.reject(new Error("nothing is to be drawn"));
	const painter = createPainter({ rasterizer: { png: refuse, pixels: refuse, close: refuse } });
	const values = Object.fromEntries([..."7×3+X-2÷5"].map((cell, i) => [`text${i}`, cell]));
	({ bytes } = await painter.paintPlate(plate, "square", values));
} else {
	const { PEERS } = await import("./peers.mjs");
	const peer = await PEERS[name]();
	bytes = await peer.board(7);
}
console.log(JSON.stringify({ ms: performance.now() - start, bytes: bytes.length }));
process.exit(0);
