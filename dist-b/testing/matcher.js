/** The matcher `toMatchPreview` as vitest and Jest both take it, and the same as a function that throws. */
import { PlacardError, shown } from "../errors.js";
import { matchPreview } from "./match.js";
/** @throws PlacardError `preview-invalid` for anything but a preview, and for `.not`; as drawing does */
export async function toMatchPreview(received, options, isNot) {
    if (isNot)
        throw invalid("no `.not`", "expect(…).not.toMatchPreview()");
    if (!isPreview(received))
        throw invalid("preview(site, path, image)", shown(received));
    const { pass, message } = await matchPreview(received, options);
    return { pass, message: () => message };
}
/**
 * Compares a preview with its reference, for node:test and every runner without a matcher of its own.
 *
 * @throws PlacardError `preview-changed` with what changed and where the pictures lie; as drawing does
 */
export async function expectPreview(preview, options) {
    if (!isPreview(preview))
        throw invalid("preview(site, path, image)", shown(preview));
    const { pass, message } = await matchPreview(preview, options);
    if (pass)
        return;
    throw new PlacardError({
        code: "preview-changed",
        expected: "the preview of its reference",
        received: `another.\n${message}`,
    });
}
function isPreview(value) {
    if (typeof value !== "object" || value === null)
        return false;
    return "site" in value && "path" in value && "root" in value;
}
function invalid(expected, received) {
    return new PlacardError({ code: "preview-invalid", where: "toMatchPreview", expected, received });
}
