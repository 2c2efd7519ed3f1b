import { builtDrawing, builtFlow } from "./built-flow.js";
export const loadWhole = () => import("./built-whole.js");
/**
 * Opens the pictures of a built site. Reads, draws and decodes nothing yet.
 *
 * @throws PlacardError `built-invalid` when the site was built by another version, or from another definition;
 * `definition-invalid` for `imageHosts` without `fetchPicture`
 */
export async function openBuiltImages(site, built, ports = {}) {
    return builtFlow(site, built, ports, loadWhole);
}
/** The drawing stage of `openBuiltImages`, for those that need no answer over HTTP. Errors as there. */
export function openBuiltDrawing(site, built, ports = {}) {
    return builtDrawing(site, built, ports, loadWhole);
}
