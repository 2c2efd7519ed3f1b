/**
 * Pictures of a built site whose bits are not all coded yet: cells that units share, other sizes and unknown values,
 * by the same plates where these can express them. Loaded with the first of them, so that a cold function which
 * never has one goes without this code.
 */
import { lazyRasterizer } from "../raster/lazy.js";
import { fileOptions } from "./file-options.js";
import { once } from "./once.js";
import { createPlatePainter } from "./plate-painter.js";
import { plateFromBytes } from "./plate-read.js";
import { isBuilt, tileKey } from "./tile-key.js";
export function openBuiltPainter(site, built, ports, plates, loadWhole) {
    const plateOf = plateReader(plates);
    const whole = once(async () => {
        const { openWhole } = await loadWhole();
        return openWhole(site, built, ports, painter, (route, image) => plates.of(route, image).flatMap((number) => plateOf(number) ?? []));
    });
    const bind = async (...picture) => (await whole()).bind(...picture);
    const { tileCacheBytes } = ports;
    const painter = createPlatePainter({
        rasterizer: lazyRasterizer(async () => (await whole()).rasterizer()),
        bind,
        ...fileOptions(site),
        maxPlates: 2 * (built.plates.length + 1),
        ...(tileCacheBytes === undefined ? {} : { tileCacheBytes }),
    }, async () => (await loadWhole()).stages);
    return async (route, image, values, size, found) => {
        const plate = found && plateOf(found.number);
        if (plate === undefined || !hasTiles(plate, values))
            return (await whole()).draw(route, image, values, size);
        return { ...(await painter.paintPlate(plate, found?.name ?? "", values)), failed: [] };
    };
}
/** Whether nothing of such a picture is left to draw. */
function hasTiles(plate, values) {
    return plate.units.every((_, unit) => isBuilt(plate, unit, values, tileKey(plate, unit, values)));
}
/** @throws PlacardError `plate-invalid` */
function plateReader(plates) {
    const decoded = new Map();
    return (number) => {
        const known = decoded.get(number);
        if (known !== undefined)
            return known;
        const bytes = plates.bytes(number);
        if (bytes === undefined)
            return undefined;
        const plate = plateFromBytes(bytes);
        decoded.set(number, plate);
        return plate;
    };
}
