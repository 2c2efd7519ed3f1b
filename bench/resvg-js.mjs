// The peer, in a process of its own: resvg-js draws whole documents to PNG. A panic of a native addon ends its
// process, and its memory is no part of ours.
// in: { fonts: [file], documents: [svg] } by IPC; out: { ms: [number], bytes: [number] }
import { Resvg } from "@resvg/resvg-js";

process.on("message", ({ fonts, documents }) => {
	const ms = [];
	const bytes = [];
	for (const document of documents) {
		const start = performance.now();
		const png = new Resvg(document, {
			font: { fontFiles: fonts, loadSystemFonts: false },
		})
			.render()
			.asPng();
		ms.push(performance.now() - start);
		bytes.push(png.length);
	}
	process.send({ ms, bytes });
});
