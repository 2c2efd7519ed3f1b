import { type SlotInfo } from "../template/template.js";
export interface TypesOptions {
    readonly config?: string;
    readonly out?: string;
    readonly check?: boolean;
}
/** @throws PlacardError `types-stale` with `check`, `config-…`, `file-unreadable`, `template-…` */
export declare function types({ config, out, check }: TypesOptions): Promise<void>;
type Slots = ReadonlyMap<string, readonly SlotInfo[]>;
/** The declaration file, sorted, so that the order of routes and elements makes no difference. */
export declare function writeTypes(slots: Slots): string;
export {};
