import { GiveUp } from "./picture-thread.js";
export class PictureJob {
    task;
    /** Resolves with the file, rejects with why there is none. */
    answer;
    giveUp = new GiveUp();
    /** Threads that have ended under it. */
    losses = 0;
    isSettled = false;
    #since = performance.now();
    #drawings;
    #timer;
    #leaveDrawings;
    #tell = () => { };
    constructor(task, { drawings, timeoutMs, onDeadline }) {
        this.task = task;
        this.#drawings = drawings;
        this.#timer = setTimeout(() => onDeadline(this), timeoutMs);
        this.answer = new Promise((resolve, reject) => {
            this.#tell = (answer) => (answer instanceof Error ? reject(answer) : resolve(answer));
        });
    }
    /** Milliseconds since it came. */
    get ageMs() {
        return performance.now() - this.#since;
    }
    /** Whether it has asked for the rasteriser and got a place there. */
    get isDrawn() {
        return this.#leaveDrawings !== undefined;
    }
    /**
     * A picture has one place, however many drawings it wants: what was begun is not given up for its second half. One that
     * is answered needs none, its drawings are given up anyhow.
     */
    mayDraw() {
        if (this.isSettled)
            return true;
        this.#leaveDrawings ??= this.#drawings.take();
        return this.isDrawn;
    }
    /** Answers, once. */
    settle(answer) {
        if (this.isSettled)
            return;
        this.isSettled = true;
        clearTimeout(this.#timer);
        this.#leaveDrawings?.();
        this.#tell(answer);
    }
}
