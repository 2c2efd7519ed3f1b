import { type Framework } from "./frameworks.js";
import { type BuildHost } from "./hosts.js";
export interface SeenProject {
    readonly host: BuildHost | undefined;
    readonly framework: Framework | undefined;
    /** Whether package.json has `placard` among its packages. */
    readonly isInstalled: boolean;
}
/** @throws PlacardError `project-unreadable` for a package.json that is none */
export declare function seeProject(root: string): Promise<SeenProject>;
