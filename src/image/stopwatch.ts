/** How long the stages of an answer took → the value of a Server-Timing header, for development. */

export interface Stopwatch {
	/** Ends a stage, which began where the last one ended. */
	lap(stage: "match" | "data" | "draw"): void;
	/** `match;dur=0.1, data;dur=2.4, draw;dur=31.0` */
	toString(): string;
}

/** @param now milliseconds of a clock that never goes back */
export function startStopwatch(now: () => number): Stopwatch {
	const laps: [stage: string, ms: number][] = [];
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
