import { defineSite } from "placard";
import { boardRoute } from "../board-route.mjs";

export default defineSite({
	origin: "https://load.example",
	fonts: ["../../../test/fonts/Inconsolata-Bold.ttf"],
	routes: { "/board/:n": boardRoute },
});
