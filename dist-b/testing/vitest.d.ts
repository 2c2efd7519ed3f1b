import { type PreviewMatchers } from "./matcher.js";
declare module "vitest" {
    interface Matchers<T = any> extends PreviewMatchers {
    }
}
