export interface Pruned {
    readonly files: number;
    readonly bytes: number;
}
/**
 * @param prefix where pictures live: `/og`
 * @param named files that pages name, relative to `out`
 */
export declare function prune(out: string, prefix: string, named: ReadonlySet<string>): Pruned;
