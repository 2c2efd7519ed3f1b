/** The stages that draw what a plate does not have yet. Together, because a bundle holds all of them or none. */
export { compilePlate } from "./compile-plate.js";
export { UnitDrawer } from "./draw-unit.js";
export { partsOf } from "./parts.js";
export { writeBitmap } from "./whole.js";
