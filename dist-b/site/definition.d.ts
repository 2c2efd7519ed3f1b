/**
 * The shapes of a site's definition: what `defineSite` takes and what every flow reads. Types only;
 * the checks are in define.ts. `Route` is what a site's author writes, with every type inferred;
 * `SiteRoute` is the same route as the flows see it, its types forgotten.
 */
import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { Budget, FullBudget } from "./budget.js";
import type { FragmentValue } from "./fragment-slot.js";
import type { ImageValue } from "./image-slot.js";
import type { Pattern } from "./pattern.js";
import type { Statuses } from "./statuses.js";
import type { CheckedSlots, CheckedValues } from "./templates.js";
import type { TextValue } from "./text-slot.js";
/** Presentation attributes of an element, by their SVG names. Strings are escaped; numbers are written as they are. */
export interface SlotAttributes {
    readonly [attribute: string]: string | number;
}
/**
 * What fills a slot: a string or number sets its text, `text()` sets it in a box; `false` hides and `true` shows it; an object
 * sets presentation attributes; `image()` puts a picture there and `fragment()` generated SVG.
 * `undefined` and `null` mean "nothing to show": they hide it, so that the artist's sample text never reaches a visitor.
 */
export type SlotValue = string | number | boolean | SlotAttributes | TextValue | ImageValue | FragmentValue | null | undefined;
/** Slot ids of the template → their values. A slot that is not named keeps what the artist drew. */
export interface SlotValues {
    readonly [id: string]: SlotValue;
}
/** Slot → every value that it will ever have, so that a build can draw them all beforehand. */
export interface FiniteValues {
    readonly [id: string]: readonly SlotValue[];
}
/** An extra tag's value: text, several values for a repeatable tag, or null to remove the page's own. */
export type ExtraTag = string | readonly string[] | null;
/**
 * What the page's head says. A member that is not mentioned keeps the page's own tag; `null` removes it.
 */
export interface Tags {
    /** title, og:title, twitter:title. Without the site's name: that goes into og:site_name. */
    readonly title?: string | null;
    /** meta description, og:description, twitter:description. */
    readonly description?: string | null;
    /** og:image:alt and twitter:image:alt; at most 420 characters are written. */
    readonly imageAlt?: string | null;
    /** og:url and canonical: an absolute URL or a path of this site. Default: the page's own path. */
    readonly url?: string | null;
    /** og:type. Default `website`. */
    readonly type?: string | null;
    /** twitter:card. Default `summary_large_image`. */
    readonly card?: "summary_large_image" | "summary" | null;
    /** Any other tag by its key: `theme-color`, `og:locale`, `article:author`, `fb:app_id` … */
    readonly extra?: {
        readonly [key: string]: ExtraTag;
    };
}
/** Width and height in pixels, integers from 1 to 2,400. */
export interface Size {
    readonly width: number;
    readonly height: number;
}
type Awaitable<T> = T | Promise<T>;
/** A picture made from a template's file, at the size it is drawn at. Made by `svg`. */
export interface TemplateImage<Slots = unknown> extends Size, Budget {
    /** The template's file, relative to the folder of the definition. */
    readonly file: string;
    /** Never there: carries the type of the template's slots. */
    readonly slots?: Slots;
}
/** A picture whose whole template is generated from the values. Made by `svg`. */
export interface GeneratedImage extends Size, Budget {
    /** The slots' values, texts cleaned → a complete SVG document. */
    readonly generate: (values: SlotValues) => Awaitable<string>;
    /** Stands for the function in the picture's version: when it changes, so does every picture's URL. */
    readonly version: string;
}
/** A picture: what it is made from and the size it is drawn at. Made by `svg`. */
export type ImageDefinition = TemplateImage | GeneratedImage;
/** The parameters that a pattern's named segments give: `"/game/:level"` → `{ level: string }`. */
export type PathParams<Pattern> = {
    readonly [Name in ParamName<Pattern>]: string;
};
type ParamName<Pattern> = Pattern extends `${infer Head}/${infer Tail}` ? SegmentName<Head> | ParamName<Tail> : SegmentName<Pattern>;
type SegmentName<Segment> = Segment extends `:${infer Name}` ? Name : Segment extends "*" ? "rest" : Segment extends `*${infer Name}` ? Name : never;
/** What `data` and `slots` get: the schema's output, or the path's own parameters. */
export type ParamsOf<Pattern, Schema> = Schema extends StandardSchemaV1 ? StandardSchemaV1.InferOutput<Schema> : PathParams<Pattern>;
/** Name → picture. */
export interface Images {
    readonly [name: string]: ImageDefinition;
}
/** One route as an author writes it. */
export interface Route<Pattern, Schema, Data, Pictures extends Images = Images, Values = SlotValues, Fallback = SlotValues, Finite = FiniteValues> {
    /** Checks and converts the parameters. What it refuses gets the fallback picture. */
    readonly params?: Schema;
    /** Query keys that matter to the picture; they reach `params` as strings. Every other key is ignored. */
    readonly query?: readonly string[];
    /** Name → picture. The first is shared unless `share` says otherwise. */
    readonly images: Pictures;
    /** Which images the page names in its tags, in this order. Default: the first alone. */
    readonly share?: readonly string[];
    /** What the picture and the tags are made of. `null` or `undefined`: there is no such page. Default: the params. */
    readonly data?: (params: ParamsOf<Pattern, Schema>, context: DataContext) => Awaitable<Data | null | undefined>;
    /** The values of the template's slots. Pure: their hash is in the picture's URL. Default: the template as drawn. */
    readonly slots?: (data: Data, params: ParamsOf<Pattern, Schema>) => Values & CheckedSlots<Values, Pictures>;
    /** The page's tags. Default: the page keeps its own, and only the picture changes. */
    readonly tags?: (data: Data, params: ParamsOf<Pattern, Schema>) => Tags;
    /** Slot values of the picture that a wrong URL gets. Default: the template as drawn. */
    readonly fallback?: Fallback & CheckedSlots<Fallback, Pictures>;
    /**
     * Slots whose values are finitely many, with all of them: a game's letters, a badge's states. `placard build` and
     * `placard prerender` draw each once, for all pictures; a site that is opened from its files draws what is asked for.
     * A slot may get another value all the same, which is then drawn when it is asked for; in a built site with the
     * characters that are left in its fonts (docs/build.md).
     */
    readonly values?: Finite & CheckedValues<Finite, Pictures>;
    /** Tags of the page that a wrong URL gets, over the site's own. */
    readonly fallbackTags?: Tags;
    /** Page paths of this route that are drawn as a check at start, so that a slot without an element is loud. */
    readonly examples?: readonly string[];
}
/** A route that `route()` has checked: of its types only the pattern is left, which the compiler compares. */
export interface TypedRoute<Pattern> {
    readonly images: Images;
    /** Not seen from outside: a route that is written without `route()` must not pass for one of these. */
    readonly data?: never;
    readonly slots?: never;
    readonly fallback?: never;
    readonly values?: never;
    /** Never there: carries the pattern's type. */
    readonly pattern?: (pattern: Pattern) => void;
}
/** What `data` gets beside the parameters. */
export interface DataContext {
    /** Aborted when the time for data is over. */
    readonly signal: AbortSignal;
}
/** A whole site as an author writes it, routes apart. */
export interface SiteOptions extends Budget {
    /** `https://myriad.example`: absolute URLs are made from this, never from a request. */
    readonly origin: string;
    /** og:site_name. */
    readonly name?: string;
    /** Font files, relative to the folder of the definition. System fonts are never used. */
    readonly fonts?: readonly string[];
    /** Families that draw what a family lacks, in this order; the key `*` holds for every family. Default: `fonts`' own order. */
    readonly fontFallback?: {
        readonly [family: string]: readonly string[];
    };
    /**
     * Pictures for emoji: a package or folder of SVG files named by code points (`1f1e9-1f1ea.svg`), such as
     * `@twemoji/svg`. Default: emoji are drawn by the fonts.
     */
    readonly emoji?: string;
    /** Where pictures live. Default `/og`. */
    readonly prefix?: string;
    /**
     * Hosts that `image()` may fetch from: `images.example`, or `*.images.example` for every host below it, with a
     * port where it is not 443. No address, and nothing private. Default: none.
     */
    readonly imageHosts?: readonly string[];
    /** Tags for every page of every route, under the route's own. */
    readonly tags?: Tags;
    /** Milliseconds that `params` and `data` may take together, 1 to 60,000. Default 2,000. */
    readonly dataTimeoutMs?: number;
    /** HTTP statuses of the answers that are not a page's own picture, where they are to differ from the default. */
    readonly statuses?: Partial<Statuses>;
    /**
     * Pictures' URLs carry a signature, and one without is refused: nobody has pictures drawn that no page names.
     * The keys are secrets and no part of the definition: see docs/answers.md. Default false.
     */
    readonly signed?: boolean;
}
/** A route as the flows see it: its types are forgotten, its checks are done. */
export interface SiteRoute {
    readonly pattern: Pattern;
    readonly params?: StandardSchemaV1;
    readonly query: readonly string[];
    readonly images: ReadonlyMap<string, ImageDefinition>;
    readonly share: readonly string[];
    readonly data?: (params: unknown, context: DataContext) => unknown;
    readonly slots?: (data: unknown, params: unknown) => SlotValues;
    readonly tags?: (data: unknown, params: unknown) => Tags;
    readonly fallback: SlotValues;
    readonly values: FiniteValues;
    readonly fallbackTags: Tags;
    readonly examples: readonly string[];
}
/** Signs pictures' URLs and knows its own signatures: see signature.ts. */
export interface Signer {
    /** False for a site that is to be signed and has no keys yet: its functions throw `signing-key-missing`. */
    readonly hasKeys: boolean;
    /** A picture's path with its query, as `picturePath` writes them → the same with the signature in it. */
    readonly sign: (path: string) => Promise<string>;
    /**
     * Whether a signature is that of the path under one of the keys, in a time that tells nothing of how nearly it is.
     *
     * @param path without the signature
     */
    readonly verify: (path: string, signature: string) => Promise<boolean>;
}
/** A checked definition. Made by `defineSite`; reads no file and holds no state. */
export interface Site extends FullBudget {
    /** Scheme and host without a trailing slash. */
    readonly origin: string;
    readonly name?: string;
    readonly fonts: readonly string[];
    readonly fontFallback: {
        readonly [family: string]: readonly string[];
    };
    readonly emoji?: string;
    /** In lower case. */
    readonly imageHosts: readonly string[];
    /** Begins with a slash and does not end with one. */
    readonly prefix: string;
    readonly tags: Tags;
    readonly dataTimeoutMs: number;
    readonly statuses: Statuses;
    /** Of a site whose pictures are signed. Without keys until `withKeys` has given it some. */
    readonly signer?: Signer;
    /** The most specific first. Never empty. */
    readonly routes: readonly SiteRoute[];
    /** The one that was written first: its fallback pictures are the site's default ones. */
    readonly defaultRoute: SiteRoute;
}
export {};
