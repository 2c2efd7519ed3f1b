/** A web stream or an async iterable as a source. Locks a web stream. */
export function sourceOf(page) {
    if (isWebStream(page))
        return page.getReader();
    const iterator = page[Symbol.asyncIterator]();
    return webStreamOf({
        next: async () => {
            const { done, value } = await iterator.next();
            return done === true ? undefined : value;
        },
        cancel: async () => {
            await iterator.return?.();
        },
    }).getReader();
}
/** Web streams are async iterables too, but not in every runtime, and their iterators cost more. */
export function isWebStream(page) {
    return "getReader" in page;
}
/**
 * A source through a rewriter. Until the head is decided the original chunks are held beside it (their
 * objects, not copies), so that whatever fails before then costs no byte: the upstream's error comes
 * after what the upstream had sent, and an error of the rewriter leaves the page as it was.
 */
export function pageFlow(source, rewriter) {
    let ready = [];
    /** An index instead of shift(), which is quadratic on a head that came in single bytes. */
    let taken = 0;
    let isDecided = false;
    let settle = (_) => { };
    const outcome = new Promise((resolve) => {
        settle = resolve;
    });
    async function decide() {
        const held = [];
        const emit = (chunk) => {
            ready.push(chunk);
        };
        let reason = "body-failed";
        isDecided = true;
        try {
            while (rewriter.outcome === undefined) {
                reason = "body-failed";
                const { value } = await source.read();
                reason = "rewriter-failed";
                if (value === undefined)
                    rewriter.end(emit);
                else {
                    held.push(value);
                    rewriter.push(value, emit);
                }
            }
            settle(rewriter.outcome);
        }
        catch (error) {
            // In the place of whatever the rewriter was about to give. A source that has failed says so again.
            ready = held;
            settle({ kind: "skipped", reason, findings: [], error });
        }
        return outcome;
    }
    return {
        outcome,
        decide,
        async next() {
            if (!isDecided)
                await decide();
            if (taken < ready.length)
                return ready[taken++];
            // Lets go of the head.
            ready = [];
            taken = 0;
            return (await source.read()).value;
        },
        cancel(reason) {
            settle({ kind: "skipped", reason: "cancelled", findings: [] });
            return source.cancel(reason);
        },
    };
}
/** A flow as a web stream that reads one chunk when one is asked for, and nothing ahead. */
export function webStreamOf(flow) {
    return new ReadableStream({
        async pull(controller) {
            const chunk = await flow.next();
            if (chunk === undefined)
                controller.close();
            else
                controller.enqueue(chunk);
        },
        cancel: (reason) => flow.cancel(reason),
    }, { highWaterMark: 0 });
}
/** A flow as an async iterable. Leaving the loop early cancels the source. */
export async function* chunksOf(flow) {
    try {
        for (;;) {
            const chunk = await flow.next();
            if (chunk === undefined)
                return;
            yield chunk;
        }
    }
    finally {
        // At the end of the page this does nothing.
        await flow.cancel();
    }
}
