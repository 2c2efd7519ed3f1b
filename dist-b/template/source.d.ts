/** The largest template, in bytes. An artist's file is some 10 to 200 kB; what is larger embeds photographs. */
export declare const MAX_TEMPLATE_BYTES = 2000000;
/**
 * The text of a template, without its byte order mark.
 *
 * @param source the file's bytes, or its text when somebody has read it already
 * @throws PlacardError `template-too-large`, `template-compressed`, `template-encoding`
 */
export declare function readSource(source: Uint8Array | string, name: string): string;
