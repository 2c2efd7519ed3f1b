/**
 * How long a host's own CDN keeps a picture, in that CDN's own headers. Each of them passes a plain Cache-Control of
 * a function's answer on to browsers, but asks for more than that before it keeps the answer itself.
 */
/**
 * `durable` shares what one node has drawn with all of them (functions only; an edge function's answer ignores it).
 * Without Netlify-Vary the whole query would be in the cache's key, and every `utm_source` a drawing.
 * https://docs.netlify.com/build/caching/caching-overview/
 */
export const netlifyHeaders = ({ ttlSeconds, queryKeys }) => ({
    "netlify-cdn-cache-control": `public, durable, max-age=${ttlSeconds}`,
    "netlify-vary": `query=${queryKeys.join("|")}`,
});
/**
 * Without it Vercel keeps no function's answer whose Cache-Control has no `s-maxage`. It is taken off before the
 * answer leaves the network. https://vercel.com/docs/caching/cache-control-headers
 */
export const vercelHeaders = ({ ttlSeconds }) => ({
    "vercel-cdn-cache-control": `public, max-age=${ttlSeconds}`,
});
/**
 * Heeded where Cloudflare stands before a server of one's own, or where a Worker has its cache switched on; a Worker's
 * answer is not kept otherwise. https://developers.cloudflare.com/cache/concepts/cdn-cache-control/
 */
export const cloudflareHeaders = ({ ttlSeconds }) => ({
    "cloudflare-cdn-cache-control": `public, max-age=${ttlSeconds}`,
});
