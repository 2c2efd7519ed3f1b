/** `og:title`, `title`, `canonical` … and the value as it stands in the page. */
export type HeadTag = readonly [key: string, value: string];
export declare function headTags(page: Uint8Array): HeadTag[];
/** By key and by the how manyth of that key it is, since some keys may be there several times. */
export declare function tagChanges(before: readonly HeadTag[], after: readonly HeadTag[]): string[];
