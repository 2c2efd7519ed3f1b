export { handler, pages, pictures } from "./standard.js";
export { serveFiles } from "./static-files.js";
export { upstream } from "./upstream.js";
