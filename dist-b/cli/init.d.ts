export interface InitOptions {
    readonly host?: string;
    readonly framework?: string;
    /** Takes what was detected and asks nothing. */
    readonly yes?: boolean;
    /** Tells the plan and changes nothing. */
    readonly dryRun?: boolean;
}
/** Asks one question; gives what was typed. */
export type Ask = (question: string) => Promise<string>;
/**
 * @param ask default: the terminal
 * @throws PlacardError `choice-unknown`, `choice-missing`, `project-unreadable`
 */
export declare function init(options: InitOptions, ask?: Ask): Promise<void>;
