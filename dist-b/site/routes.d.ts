import type { Site } from "./definition.js";
export declare function checkRoutes(value: unknown): Pick<Site, "routes" | "defaultRoute">;
