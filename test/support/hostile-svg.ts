/**
 * Small SVGs that broke picture servers, and what the engine in use makes of each: drawn, refused, or a
 * trap. The same inputs end the process of the native build, so they never meet it in a test.
 */

export const SIDE = 200;

export function svg(body: string, attributes = "", side = SIDE): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" ${attributes}>${body}</svg>`;
}

/** A picture that shows whether an instance still works: shapes, text, an edge of each kind. */
export const good = svg(
	'<circle cx="100" cy="120" r="70" fill="green" opacity=".7"/><text x="10" y="50" font-size="40" font-family="Inconsolata">ok</text>',
);

const layers = (depth: number, attribute: string, side = SIDE) =>
	svg(
		`${`<g ${attribute}>`.repeat(depth)}<rect width="100%" height="100%"/>${"</g>".repeat(depth)}`,
		"",
		side,
	);

/** An SVG in an SVG in an SVG …, each as a data URI. */
export function dataUriNest(depth: number): string {
	let inner = svg('<rect width="200" height="200" fill="red"/>');
	for (let i = 0; i < depth; i++) {
		const uri = `data:image/svg+xml;base64,${Buffer.from(inner).toString("base64")}`;
		inner = svg(`<image width="200" height="200" href="${uri}"/>`);
	}
	return inner;
}

const PATTERN = (scale: string) =>
	svg(
		`<pattern id="p" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="scale(${scale})"><rect width="5" height="5"/></pattern><rect width="200" height="200" fill="url(#p)"/>`,
	);

const STROKE = (width: string) =>
	svg(
		`<text x="10" y="50" font-size="40" font-family="Inconsolata" stroke="red" stroke-width="${width}">abc</text>`,
	);

export interface Hostile {
	readonly name: string;
	readonly svg: string;
	readonly does: "draws" | "is refused" | "traps";
}

export const hostile: readonly Hostile[] = [
	{
		name: "an element in an opacity group, off the canvas",
		svg: svg('<g opacity=".5"><rect x="-5000" y="-5000" width="10" height="10"/></g>'),
		does: "traps",
	},
	{
		name: "text in an opacity group, off the canvas",
		svg: svg('<g opacity=".5"><text x="-9000" y="50" font-family="Inconsolata">abc</text></g>'),
		does: "traps",
	},
	{ name: "a text stroke of 1e9", svg: STROKE("1e9"), does: "traps" },
	{ name: "a data URI nested 28 times", svg: dataUriNest(28), does: "traps" },
	{ name: "a pattern at a scale of 1e6", svg: PATTERN("1e6"), does: "draws" },
	{ name: "a pattern at a scale of 1e30", svg: PATTERN("1e30"), does: "draws" },
	{
		name: "a viewBox of 1e9",
		svg: svg('<rect width="1e9" height="1e9"/>', 'viewBox="0 0 1e9 1e9"'),
		does: "draws",
	},
	{ name: "a thousand nested groups", svg: layers(1_000, ""), does: "draws" },
	{ name: "twenty thousand nested groups", svg: layers(20_000, ""), does: "is refused" },
	{ name: "a root of 1e9 pixels", svg: svg("", "", 1e9), does: "is refused" },
	{
		name: "a cycle of use",
		svg: svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
		does: "is refused",
	},
	{ name: "no XML", svg: "<svg", does: "is refused" },
	{ name: "nothing", svg: "", does: "is refused" },
];

/** Sixty layers of 2,400 x 2,400: 1.4 GB, more than an instance may have. */
export const MEMORY_SIDE = 2_400;
export const memoryHungry = layers(60, 'opacity=".5"', MEMORY_SIDE);

/** Minutes of work in a few kilobytes: blurs of a whole large canvas, one after the other. */
export const endless = svg(
	`<filter id="b"><feGaussianBlur stdDeviation="50"/></filter>${'<g filter="url(#b)"><rect width="2400" height="2400"/></g>'.repeat(300)}`,
	"",
	MEMORY_SIDE,
);
