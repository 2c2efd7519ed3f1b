import type { Sha256 } from "../site/version.js";
export declare const nodeSha256: Sha256;
