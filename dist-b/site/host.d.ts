import type { Site } from "./definition.js";
/** Environment variables by name, as `process.env` has them. */
export interface Env {
    readonly [name: string]: string | undefined;
}
/**
 * The site as this environment has it.
 *
 * @throws PlacardError `origin-invalid`, `signing-key-missing`, `signing-key-weak`
 */
export declare function siteOnHost(site: Site, env: Env): Site;
/**
 * Where this deploy of a site is reached: `PLACARD_ORIGIN` if it is set; the deploy's own address if the host says that
 * it is a preview; else what the definition says. A preview's pages have to name a preview's pictures: production may
 * not have their routes yet.
 *
 * Netlify says it with CONTEXT and DEPLOY_PRIME_URL while it builds (an edge function is told by its context:
 * hosts/netlify-edge), Vercel with VERCEL_ENV and VERCEL_URL. Cloudflare Pages gives every deploy a CF_PAGES_URL and does
 * not say which is production: there PLACARD_ORIGIN has to be set.
 *
 * @throws PlacardError `origin-invalid`
 */
export declare function originFor(site: Pick<Site, "origin">, env: Env): string;
