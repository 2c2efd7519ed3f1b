/**
 * A preview → drawn, written, then compared with its reference: in this order, so that whoever is told of a change
 * can look at it. A missing reference is written locally and fails in CI; accepting is the runner's update flag.
 */
import { relative } from "node:path";
import { differences, isSame } from "./compare.js";
import { decodePng, encodePng, hashPixels } from "./pixels.js";
import { drawPreview } from "./preview.js";
import { problems } from "./problems.js";
import { readReference, referenceOf, writeReference } from "./reference.js";
import { currentRunner } from "./runner.js";
import { comparePictures } from "./side-by-side.js";
import { placeOf, readIfThere, remove, write, writePicture } from "./store.js";
const DEFAULT_THRESHOLD = 0.1;
/**
 * Compares a preview with its reference. What is wrong with the picture itself fails whatever the reference says,
 * and is not accepted by an update.
 *
 * @throws PlacardError as drawing does: a mistake in the definition is no difference
 */
export async function matchPreview(asked, options = {}) {
    const drawn = await drawPreview(asked);
    const place = placeOf(currentRunner().testFile(), drawn.path, drawn.image);
    const old = oldPictures(place);
    const picture = writePicture(place, drawn.type === "image/png" ? ".png" : ".jpg", drawn.bytes);
    const wrong = [...problems(drawn, options)];
    const actual = await referenceOf(asked, drawn);
    if (wrong.length > 0)
        return failed(drawn, wrong, [["picture", picture]]);
    return { ...(await compare(place, actual, drawn, options, old)), picture };
}
/** What may be the accepted picture, read before the new one takes its place; decoded only when it is needed. */
function oldPictures(place) {
    return [
        `${place.reference}.png`,
        `${place.picture}.expected.png`,
        `${place.picture}.png`,
    ].flatMap((file) => readIfThere(file) ?? []);
}
function acceptedPicture(candidates, { pixels: hash }) {
    for (const bytes of candidates) {
        const pixels = decodeOrNothing(bytes);
        if (pixels !== undefined && hashPixels(pixels) === hash)
            return { bytes, pixels };
    }
    return undefined;
}
/** A picture that somebody has damaged is no accepted one. */
function decodeOrNothing(bytes) {
    try {
        return decodePng(bytes);
    }
    catch {
        return undefined;
    }
}
async function compare(place, actual, drawn, options, old) {
    const mode = currentRunner().updateMode();
    const file = `${place.reference}.json`;
    const stored = readIfThere(file);
    if (stored === undefined && mode === "none")
        return missingReference(drawn, place);
    if (stored === undefined || mode === "all")
        return accept(place, actual, drawn, options, stored);
    const expected = readReference(stored.toString(), file);
    if (isSame(expected, actual))
        return passed(place);
    const before = acceptedPicture(old, expected);
    const changes = await differences(expected, actual, drawn, before?.pixels);
    if (before === undefined)
        return failed(drawn, changes, files(place, [["picture", ".png"]]));
    const { threshold = DEFAULT_THRESHOLD, tolerance = 0, store = "text" } = options;
    const { count, comparison } = comparePictures(before.pixels, drawn.pixels, threshold);
    const isClose = count <= tolerance * drawn.pixels.width * drawn.pixels.height;
    if (store === "png" && isClose && expected.shows === actual.shows)
        return passed(place);
    writePicture(place, ".expected.png", before.bytes);
    writePicture(place, ".comparison.png", encodePng(comparison));
    return failed(drawn, changes, files(place, [
        ["actual", ".png"],
        ["expected", ".expected.png"],
        ["side by side", ".comparison.png"],
    ]));
}
function files(place, endings) {
    return [
        ...endings.map(([label, ending]) => [label, `${place.picture}${ending}`]),
        ["reference", `${place.reference}.json`],
    ];
}
function passed(place) {
    // What an earlier failure has left would mislead whoever looks into the folder.
    remove([`${place.picture}.expected.png`, `${place.picture}.comparison.png`]);
    return {
        pass: true,
        message: "expected the preview to differ from its reference, and it does not",
    };
}
/** Writes nothing where nothing changed: a reference's date and its diff stay as they are. */
function accept(place, actual, drawn, { store = "text" }, stored) {
    const text = writeReference(actual);
    if (stored?.toString() !== text)
        write(`${place.reference}.json`, text);
    const png = `${place.reference}.png`;
    if (store === "text")
        remove([png]);
    else if (readIfThere(png)?.equals(drawn.bytes) !== true)
        write(png, drawn.type === "image/png" ? drawn.bytes : encodePng(drawn.pixels));
    return passed(place);
}
function missingReference(drawn, place) {
    return failed(drawn, ["there is no reference of it, and in CI none is written"], files(place, [["picture", ".png"]]), "Run the tests on your machine, look at the picture, and commit the reference.");
}
function failed({ path, image }, reasons, places, remedy = `Look at the picture. When it is right, accept it: ${currentRunner().updateCommand}`) {
    const width = Math.max(...places.map(([label]) => label.length));
    const lines = [
        `Preview of ${path} (${image}):`,
        ...reasons.map((reason) => `  - ${reason}`),
        ...places.map(([label, file]) => `  ${label.padEnd(width)}  ${relative(process.cwd(), file)}`),
        remedy,
    ];
    return { pass: false, message: lines.join("\n"), picture: places[0]?.[1] ?? "" };
}
