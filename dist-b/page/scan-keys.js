/**
 * One tag of the head → which of its keys are managed, and the bytes to cut when it says more than
 * they. `property` and `name` both count, and each may hold several keys: `og:image twitter:image`.
 */
import { attributeOf, keyTokens } from "./attributes.js";
/**
 * @param names the attributes that hold keys
 * @returns undefined when the keys are not certain, or cannot be cut without changing another attribute
 */
export function readKeys(view, attributes, names, isManaged) {
    let managed = [];
    let cuts = [];
    let isWhole = attributes.every(({ name }) => name !== "charset" && name !== "http-equiv");
    for (const name of names) {
        const attribute = attributeOf(attributes, name);
        const tokens = attribute === undefined ? [] : keyTokens(view, attribute);
        if (tokens === undefined)
            return undefined;
        const ours = tokens.map(({ key }) => key).filter(isManaged);
        const isAll = ours.length === tokens.length;
        managed = managed.concat(ours);
        isWhole &&= isAll;
        // A second attribute of the same name, which was ignored, would count once the first is gone.
        if (!isAll)
            cuts = cuts.concat(tokenCuts(tokens, isManaged));
        else if (ours.length > 0)
            cuts = cuts.concat(attributes.filter((other) => other.name === name));
    }
    cuts.sort((a, b) => a.start - b.start);
    // `a name=x =b` without its key would be `a =b`: one attribute in place of two.
    const isTangled = attributes.some(({ name }) => name.startsWith("="));
    return managed.length > 0 && !isWhole && isTangled ? undefined : { managed, isWhole, cuts };
}
/** A token goes with the whitespace behind it, so that no run of blanks is left. */
function tokenCuts(tokens, isManaged) {
    return tokens
        .map(({ key, start, end }, i) => ({ key, start, end: tokens[i + 1]?.start ?? end }))
        .filter(({ key }) => isManaged(key));
}
