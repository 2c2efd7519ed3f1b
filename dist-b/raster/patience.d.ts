/**
 * How long a drawing may have a thread for itself while others wait for one. A deadline of two seconds is for a machine in
 * trouble; a drawing that takes many times as long as any other did is hostile or hopeless, and each second that it is
 * given is one that fifty sound drawings wait for. A site whose drawings are all slow is known by those that succeeded,
 * the ones at start among them, and with nobody waiting a drawing has its whole deadline.
 */
export declare class Patience {
    #private;
    constructor(timeoutMs: number);
    /** What a drawing took that succeeded, without its waiting. */
    note(ms: number): void;
    get ms(): number;
}
