/** Base64. */
export declare function digestOf(data: Uint8Array | string): Promise<string>;
