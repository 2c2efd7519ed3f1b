/** `data:` URIs (RFC 2397) → media type and bytes. */
export interface DataUri {
    /** In lower case, without parameters: `image/png`. */
    readonly mediaType: string;
    readonly bytes: Uint8Array;
}
/** Undefined when it is none, or its base64 is broken. */
export declare function readDataUri(uri: string): DataUri | undefined;
