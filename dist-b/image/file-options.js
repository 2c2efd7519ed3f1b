/** What is not said stays unsaid, so that it can be laid over other options. */
export function fileOptions({ maxBytes, lossless }) {
    return {
        ...(maxBytes === undefined ? {} : { maxBytes }),
        ...(lossless === undefined ? {} : { isLossless: lossless }),
    };
}
