export { posts as default } from "../../posts.js";
