// Boards, and what a rasteriser dies of: both of these pass every check at start.
import { defineSite, svg } from "placard";
import { boardRoute } from "../board-route.mjs";

const size = { width: 600, height: 315 };

/** A generated picture whose fallback, which is drawn at start, is sound. */
function deadly(body) {
	const sound = '<rect width="600" height="315" fill="#555"/>';
	const picture = ({ n }) =>
		`<svg xmlns="http://www.w3.org/2000/svg" width="600" height="315"><!-- ${n} -->${n === "fallback" ? sound : body}</svg>`;
	return {
		images: { square: svg(picture, { ...size, version: "1" }) },
		slots: ({ n }) => ({ n }),
		fallback: { n: "fallback" },
	};
}

/** resvg 0.34 panics at an empty layer. */
const trap = '<g opacity=".5"><rect x="-5000" y="-5000" width="9" height="9"/></g>';

/** Many times as long as the deadline. */
const endless = `<pattern id="p" width="600" height="315" patternUnits="userSpaceOnUse"><rect width="600" height="315" opacity=".5"/></pattern>${'<rect width="600" height="315" fill="url(#p)"/>'.repeat(1500)}`;

export default defineSite({
	origin: "https://load.example",
	fonts: ["../../../test/fonts/Inconsolata-Bold.ttf"],
	routes: {
		"/board/:n": boardRoute,
		"/trap/:n": deadly(trap),
		"/endless/:n": deadly(endless),
	},
});
