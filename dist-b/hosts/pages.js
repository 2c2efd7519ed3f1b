/**
 * The page side that all hosts share: a definition and its built hashes → the page flow. No picture code is
 * reached from here, so that an edge function which imports only this stays a few kB.
 */
import { pageHandler } from "../page/index.js";
import { builtArtHash } from "../site/built.js";
import { siteOnHost } from "../site/host.js";
import { logPage } from "./log.js";
/** @throws PlacardError `built-invalid`, `option-invalid`, and as `siteOnHost` does */
export function openPages(site, built, { env = {}, onPage = logPage, ...options } = {}) {
    const artHash = builtArtHash(site, built);
    return pageHandler(siteOnHost(site, env), { ...options, artHash, onOutcome: onPage });
}
