import type { Framework } from "./frameworks.js";
import type { BuildHost } from "./hosts.js";
export interface Step {
    /** Relative to the project. */
    readonly file: string;
    /** `kept`: it is there, and stays as it is. */
    readonly does: "create" | "append" | "kept";
    /** Takes the step; nothing for `kept`. */
    take(): Promise<void>;
}
export interface Starter {
    readonly steps: readonly Step[];
    /** What the user has to add to files of their own. */
    readonly lines: readonly {
        readonly file: string;
        readonly lines: string;
    }[];
}
/** Plans; reads the project and changes nothing. */
export declare function planStarter(root: string, host: BuildHost, framework: Framework): Promise<Starter>;
