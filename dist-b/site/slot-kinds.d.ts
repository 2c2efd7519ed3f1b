/** What a slot takes, by its element: the types that `placard types` writes. */
import type { SlotAttributes, SlotValue } from "./definition.js";
import type { FragmentValue } from "./fragment-slot.js";
import type { ImageValue } from "./image-slot.js";
/** What any element takes: shown or hidden, with attributes. */
export type PlainSlot = boolean | SlotAttributes | null | undefined;
/** What a `<text>` or `<tspan>` takes. */
export type TextSlot = Exclude<SlotValue, ImageValue | FragmentValue>;
/** What an `<image>`, `<rect>`, `<circle>` or `<ellipse>` takes. */
export type ShapeSlot = PlainSlot | ImageValue;
/** What a `<g>` takes. */
export type GroupSlot = PlainSlot | FragmentValue;
