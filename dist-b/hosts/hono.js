/** `app.use(honoMiddleware(preview))`, before what answers with pages and after what compresses them. */
export function honoMiddleware({ fetch }) {
    return async (context, next) => {
        const answer = await fetch(context.req.raw, async (request) => {
            context.req.raw = request;
            await next();
            return context.res ?? new Response(null, { status: 404 });
        });
        if (answer === context.res)
            return;
        // Hono adds the headers of an answer that is there to the one that takes its place.
        context.res = undefined;
        context.res = answer;
    };
}
