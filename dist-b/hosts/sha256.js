/** SHA-256 where Node's modules are, without the thread that Web Crypto hands every hash to: a short one in a microsecond. */
import { createHash } from "node:crypto";
export const nodeSha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
