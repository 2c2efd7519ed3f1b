/** What is costly to open: made when it is first asked for, shared by all who ask, and made again after a failure. */
export declare function once<T>(make: () => Promise<T>): () => Promise<T>;
