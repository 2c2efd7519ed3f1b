export { authors as default } from "../../authors.js";
