/**
 * What `placard init` knows of the tools that sites are made with: how a project shows that it uses one, where its
 * finished pages are, and what has to be added to a server of one's own. A record for each.
 */
export interface Framework {
    /** As `--framework` takes it. */
    readonly name: string;
    /** As its makers write it. */
    readonly title: string;
    /** The package by which a project is known; none for a folder of plain files. */
    readonly dependency?: string;
    /** Where its build puts the pages. */
    readonly folder: string;
    /** For a server of one's own: what to add to it. */
    readonly lines?: string;
}
/** The more specific first: a site of Astro may have Vite among its packages, and a server of Hono its own pages. */
export declare const FRAMEWORKS: readonly Framework[];
