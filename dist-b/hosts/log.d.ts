import type { PictureEvent } from "../image/handler.js";
import type { PageEvent } from "../page/index.js";
export declare function logPicture({ path, shows, reason, error }: PictureEvent): void;
export declare function logPage({ path, outcome, error }: PageEvent): void;
