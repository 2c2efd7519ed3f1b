export { pageHandler, } from "./handler.js";
export { rewriteHead } from "./head.js";
export { planTags } from "./plan.js";
