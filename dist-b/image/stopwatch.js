/** How long the stages of an answer took → the value of a Server-Timing header, for development. */
/** @param now milliseconds of a clock that never goes back */
export function startStopwatch(now) {
    const laps = [];
    let last = now();
    return {
        lap(stage) {
            const time = now();
            laps.push([stage, time - last]);
            last = time;
        },
        // Written for those who ask, which is nobody in production.
        toString: () => laps.map(([stage, ms]) => `${stage};dur=${ms.toFixed(1)}`).join(", "),
    };
}
