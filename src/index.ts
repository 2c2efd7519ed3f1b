/** The package's front door: what a definition is written with. Reads no file and needs no runtime. */
export { type ErrorCode, isPlacardError, PlacardError } from "./errors.js";
export { defineSite, route, svg } from "./site/define.js";
export type {
	DataContext,
	ExtraTag,
	ImageDefinition,
	ParamsOf,
	PathParams,
	Route,
	Site,
	SiteOptions,
	Size,
	SlotAttributes,
	SlotValue,
	SlotValues,
	Tags,
} from "./site/definition.js";
export { type TextOptions, type TextSlot, text } from "./site/text-slot.js";
