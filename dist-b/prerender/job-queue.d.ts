/** Pages in their order, then those that have to be tried alone: read one by one, handed out some at a time. */
import type { PageJob } from "./protocol.js";
export declare class JobQueue {
    #private;
    constructor(source: AsyncIterator<PageJob>);
    get isOver(): boolean;
    /**
     * The next pages, fewer than `max` where they are slow to come; none when there are no more.
     *
     * @throws whatever the source throws
     */
    take(max: number): Promise<PageJob[]>;
    tryAlone(jobs: readonly PageJob[]): void;
    nextAlone(): PageJob | undefined;
    stop(): void;
}
