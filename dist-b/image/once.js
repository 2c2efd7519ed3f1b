/** What is costly to open: made when it is first asked for, shared by all who ask, and made again after a failure. */
export function once(make) {
    let made;
    return () => {
        made ??= make().catch((error) => {
            made = undefined;
            throw error;
        });
        return made;
    };
}
