/** The package's front door: what a definition is written with. Reads no file and needs no runtime. */
export { type ErrorCode, isPlacardError, PlacardError } from "./errors.js";
export type { Budget } from "./site/budget.js";
export { defineSite, route, svg } from "./site/define.js";
export type { DataContext, ExtraTag, FiniteValues, GeneratedImage, ImageDefinition, ParamsOf, PathParams, Route, Signer, Site, SiteOptions, Size, SlotAttributes, SlotValue, SlotValues, Tags, TemplateImage, } from "./site/definition.js";
export { type FragmentValue, fragment } from "./site/fragment-slot.js";
export { type Env, originFor, siteOnHost } from "./site/host.js";
export { type Fit, type ImageValue, image } from "./site/image-slot.js";
export { signingKeys, withKeys } from "./site/signature.js";
export type { GroupSlot, PlainSlot, ShapeSlot, TextSlot } from "./site/slot-kinds.js";
export type { Statuses } from "./site/statuses.js";
export type * from "./site/templates.js";
export { type TextOptions, type TextValue, text } from "./site/text-slot.js";
