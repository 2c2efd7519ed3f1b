/** The one thing that a host must bring for a definition with `imageHosts`, asked for before the first request. */
import { PlacardError } from "../errors.js";
/** @throws PlacardError `definition-invalid` where pictures of other hosts are allowed and nothing fetches them */
export function checkFetch({ imageHosts }, { fetchPicture }) {
    if (imageHosts.length === 0 || fetchPicture !== undefined)
        return;
    throw new PlacardError({
        code: "definition-invalid",
        where: "imageHosts",
        expected: "a host that fetches pictures (fetchPicture)",
        received: "none",
        remedy: "Pass `fetchPicture: fetch` where the network has no private addresses.",
    });
}
