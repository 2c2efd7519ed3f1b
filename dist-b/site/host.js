/**
 * A definition → the site as it is where it runs: the origin of a preview deploy, and the keys of a signed site. Read
 * from variables that the host or its owner sets; never from a request, whose Host header is whatever a visitor sends.
 */
import { PlacardError, shown } from "../errors.js";
import { bareOrigin } from "./check.js";
import { signingKeys, withKeys } from "./signature.js";
/**
 * The site as this environment has it.
 *
 * @throws PlacardError `origin-invalid`, `signing-key-missing`, `signing-key-weak`
 */
export function siteOnHost(site, env) {
    return withKeys({ ...site, origin: originFor(site, env) }, signingKeys(env));
}
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
export function originFor(site, env) {
    const variable = previewVariable(env);
    const given = variable && env[variable];
    if (variable === undefined || given === undefined || given === "")
        return site.origin;
    // Vercel gives the host alone.
    const origin = bareOrigin(variable === "VERCEL_URL" ? `https://${given}` : given);
    if (origin !== undefined)
        return origin;
    throw new PlacardError({
        code: "origin-invalid",
        where: variable,
        expected: "an absolute origin, scheme and host alone",
        received: shown(given),
        remedy: 'Write it as "https://preview.example".',
    });
}
function previewVariable(env) {
    if (env.PLACARD_ORIGIN)
        return "PLACARD_ORIGIN";
    if (env.NETLIFY === "true" && env.CONTEXT !== undefined && env.CONTEXT !== "production")
        return "DEPLOY_PRIME_URL";
    return env.VERCEL_ENV === "preview" ? "VERCEL_URL" : undefined;
}
