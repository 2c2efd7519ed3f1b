/**
 * How long a host's own CDN keeps a picture, in that CDN's own headers. Each of them passes a plain Cache-Control of
 * a function's answer on to browsers, but asks for more than that before it keeps the answer itself.
 */
/** What a CDN has to know of an answer. */
export interface Kept {
    readonly ttlSeconds: number;
    /** The query keys that tell one picture from another, sorted: every other key is noise. */
    readonly queryKeys: readonly string[];
}
/** Gives an answer that may be kept the headers of a CDN, in lower case. */
export type CdnHeaders = (kept: Kept) => {
    readonly [name: string]: string;
};
/**
 * `durable` shares what one node has drawn with all of them (functions only; an edge function's answer ignores it).
 * Without Netlify-Vary the whole query would be in the cache's key, and every `utm_source` a drawing.
 * https://docs.netlify.com/build/caching/caching-overview/
 */
export declare const netlifyHeaders: CdnHeaders;
/**
 * Without it Vercel keeps no function's answer whose Cache-Control has no `s-maxage`. It is taken off before the
 * answer leaves the network. https://vercel.com/docs/caching/cache-control-headers
 */
export declare const vercelHeaders: CdnHeaders;
/**
 * Heeded where Cloudflare stands before a server of one's own, or where a Worker has its cache switched on; a Worker's
 * answer is not kept otherwise. https://developers.cloudflare.com/cache/concepts/cdn-cache-control/
 */
export declare const cloudflareHeaders: CdnHeaders;
