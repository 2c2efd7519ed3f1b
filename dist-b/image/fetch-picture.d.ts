/** As the platform's `fetch`; `redirect` is always "manual". */
export type FetchPicture = (url: string, init: {
    readonly redirect: "manual";
    readonly signal: AbortSignal;
    readonly headers: {
        readonly [name: string]: string;
    };
}) => Promise<Response>;
export interface FetchRules {
    /** As `imageHosts` in the definition, in lower case. */
    readonly hosts: readonly string[];
    readonly fetch: FetchPicture;
    /** For the connection, redirects and body together. Default 3,000. */
    readonly timeoutMs?: number;
}
/**
 * @throws PlacardError `picture-host-refused`, `picture-redirect-refused`, `picture-too-large`, `picture-timeout`,
 * `picture-unavailable`
 */
export declare function fetchPicture(source: string, rules: FetchRules): Promise<Uint8Array>;
