// A page's path → the bytes of its picture, as a host's entry has them before it makes a Response.
import { openBuiltDrawing } from "../../dist/image/built.js";
import { resolve } from "../../dist/site/resolve.js";
import pictures from "./.placard/pictures.js";
import site from "./.placard/site.js";

const draw = openBuiltDrawing(site, pictures);

export async function picture(path) {
	const { route, values } = await resolve(site, path);
	const [image] = route.images.values();
	return (await draw(route, image, values, image)).bytes;
}
