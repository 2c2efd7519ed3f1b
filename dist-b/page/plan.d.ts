import type { Tags } from "../site/definition.js";
/** A picture as the tags name it. */
export interface PageImage {
    /** Absolute. */
    readonly url: string;
    /** Pixels; true of the file. */
    readonly width: number;
    readonly height: number;
    /** MIME type: `image/png`. Left out where it is not known before the picture is drawn. */
    readonly type?: string;
    /** In place of `tags.imageAlt`. */
    readonly alt?: string | null;
}
/** What is known of a page. */
export interface PageFacts {
    /** og:site_name. Not given: the page keeps its own. */
    readonly siteName?: string | undefined;
    /** Absolute canonical URL of this page. */
    readonly url: string;
    /** The site's tags under the route's. `url`, where it is given, is absolute and stands for `PageFacts.url`. */
    readonly tags: Tags;
    /** In share order: the first is the main one, each makes an og:image group. None: the page keeps its own. */
    readonly images: readonly PageImage[];
}
/** One tag to write. */
export interface PlannedTag {
    /** `canonical` is the link, the others a meta with that attribute. */
    readonly kind: "property" | "name" | "canonical";
    /** As it is written; compared in lower case. */
    readonly key: string;
    /** Clean (escape.ts), not yet escaped. */
    readonly value: string;
    /** Gives way to what the page itself says. */
    readonly isDefault: boolean;
}
export interface TagPlan {
    /** Content of `<title>`, clean; null removes it, undefined keeps the page's own. */
    readonly title: string | null | undefined;
    /** The description alone, for what else in the page may contradict it. */
    readonly description: string | null | undefined;
    /** In the order of writing. */
    readonly tags: readonly PlannedTag[];
    /** Whether the page's own metas with this key go: lower case, `canonical` for the link. */
    readonly isManaged: (key: string) => boolean;
}
/**
 * Image groups, twitter:card, og:url and the canonical link are always written: they belong to the
 * picture and to the address. og:type is written as `website` only where the page has none of its own.
 *
 * @throws PlacardError `tags-invalid` when a value is neither text nor null, or when a key of `extra`
 * holds anything but letters, digits and `_ : . @ / + -`
 */
export declare function planTags({ siteName, url: pageUrl, tags, images }: PageFacts): TagPlan;
