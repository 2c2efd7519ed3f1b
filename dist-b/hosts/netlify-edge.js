import { openPages } from "./pages.js";
/**
 * On a deploy preview or a branch deploy the tags point to that deploy's own address, so that what a reviewer pastes
 * shows the pictures under review. `PLACARD_ORIGIN` goes before both.
 *
 * @param built the default export of `pages.js`
 * @throws PlacardError as `openPages` does
 */
export function pages(site, built, options = {}) {
    const env = options.env ?? (typeof Netlify === "undefined" ? {} : Netlify.env.toObject());
    let origin = env.PLACARD_ORIGIN;
    const open = () => openPages(site, built, { ...options, env: { ...env, PLACARD_ORIGIN: origin } });
    let answer = open();
    return (request, context) => {
        const own = env.PLACARD_ORIGIN || previewOrigin(context);
        // A deploy has one address: this happens once, with the first request.
        if (own !== origin) {
            origin = own;
            answer = open();
        }
        return answer(request, (page) => context.next(page));
    };
}
const PREVIEWS = new Set(["deploy-preview", "branch-deploy"]);
/** The permanent address of a deploy. Netlify says id and name itself; nothing of the request is read. */
function previewOrigin({ deploy, site }) {
    if (!PREVIEWS.has(deploy?.context ?? "") || !deploy?.id || !site?.name)
        return undefined;
    return `https://${deploy.id}--${site.name}.netlify.app`;
}
/**
 * The paths of the site's routes, so that a route that is added is served without another line of configuration.
 *
 * @param except paths that are files and no pages, as URLPattern has them: `/assets/*`. What the function need not
 * see is not counted as a call of it.
 */
export function config(site, except = []) {
    const path = new Set(site.routes.flatMap(({ pattern }) => urlPatterns(pattern)));
    return {
        path: path.has("/*") ? ["/*"] : [...path],
        excludedPath: [`${site.prefix}/*`, "/.netlify/*", ...except],
        onError: "bypass",
    };
}
/** Characters that stand for themselves in a URL's path and in a pattern. */
const PLAIN = /^[\w.~-]+$/;
/**
 * What may match the route: its paths and perhaps more. A segment that could be spelt in several ways is left open,
 * since the page flow compares it once more; a rest matches its own absence, too.
 */
function urlPatterns({ parts }) {
    const fixed = parts
        .filter(({ kind }) => kind !== "rest")
        .map((part, i) => (part.kind === "literal" && PLAIN.test(part.text) ? part.text : `:p${i}`));
    if (fixed.length === 0)
        return parts.length === 0 ? ["/"] : ["/*"];
    const base = `/${fixed.join("/")}`;
    return [base, fixed.length === parts.length ? `${base}/` : `${base}/*`];
}
