/** The site's pictures on Vercel. vercel.json sends `/og/…` here. */
import { pictures as openPictures } from "placard/vercel";
import pictures from "../.placard/pictures.js";
import site from "../.placard/site.js";

const answer = openPictures(site, pictures);

// Vercel knows a function's methods by their names; all of them are answered with a picture.
export {
	answer as DELETE,
	answer as GET,
	answer as HEAD,
	answer as PATCH,
	answer as POST,
	answer as PUT,
};
