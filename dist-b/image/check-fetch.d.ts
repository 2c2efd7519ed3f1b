import type { Site } from "../site/definition.js";
import type { FetchPicture } from "./fetch-picture.js";
/** @throws PlacardError `definition-invalid` where pictures of other hosts are allowed and nothing fetches them */
export declare function checkFetch({ imageHosts }: Pick<Site, "imageHosts">, { fetchPicture }: {
    readonly fetchPicture?: FetchPicture;
}): void;
