/** A template that no lossless file of 8,000 bytes holds: nine hundred circles of as many colours on 240 by 126 pixels. */
const CIRCLES = Array.from({ length: 900 }, (_, i) => {
	const n = (i * 48271) % 65521;
	const colour = ((n * 251) % 0xffffff).toString(16).padStart(6, "0");
	return `<circle cx="${n % 240}" cy="${(n >> 3) % 126}" r="${2 + (n % 7)}" fill="#${colour}"/>`;
}).join("");

/** With two slots, `bar` and `dot`. */
export const BUSY_ART = `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="126"><rect width="240" height="126" fill="#fff"/>${CIRCLES}<rect id="bar" width="9" height="9"/><circle id="dot" r="9"/></svg>`;
