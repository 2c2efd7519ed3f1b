import { vercelHeaders } from "../image/cdn.js";
import * as standard from "./standard.js";
import { upstream } from "./upstream.js";
export { upstream } from "./upstream.js";
const OWN_REQUEST = "x-placard-upstream";
/** A function for `/og/…`: `export const GET = pictures(site, built)`, and `HEAD` alike. */
export function pictures(site, built, options = {}) {
    return standard.pictures(site, built, { cdnHeaders: vercelHeaders, ...options });
}
/** A middleware, `export default pages(site, built)`: the pages of the site's routes, everything else goes by. */
export function pages(site, built, { next, ...options } = {}) {
    const page = standard.pages(site, built, options);
    return async (request) => {
        if (request.headers.has(OWN_REQUEST))
            return goOn();
        const from = next ?? ownDeployment(request, options.env ?? process.env);
        return page(request, async (asked) => (asked === request ? goOn() : from(asked)));
    };
}
/** What `next()` of `@vercel/functions` makes: the request goes on as if there were no middleware. */
function goOn() {
    return new Response(null, { headers: { "x-middleware-next": "1" } });
}
/**
 * Production is asked by its own domain, since the address of a single deployment is closed to the public by
 * default; a preview by its branch's or its own, past the protection where the project has a secret for that.
 * Outside of Vercel, under `vercel dev`, there is only the address that was asked for.
 */
function ownDeployment({ url }, env) {
    const isProduction = env.VERCEL_ENV === "production";
    const host = isProduction ? env.VERCEL_PROJECT_PRODUCTION_URL : env.VERCEL_BRANCH_URL;
    const isDeployed = isProduction || env.VERCEL_ENV === "preview";
    const origin = isDeployed ? `https://${host || env.VERCEL_URL}` : new URL(url).origin;
    const secret = env.VERCEL_AUTOMATION_BYPASS_SECRET;
    return upstream(origin, {
        headers: {
            [OWN_REQUEST]: "1",
            ...(secret ? { "x-vercel-protection-bypass": secret } : {}),
        },
    });
}
