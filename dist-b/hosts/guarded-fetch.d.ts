/**
 * Node's fetch for pictures: https alone, and no connection to a private address. The name is resolved once, and
 * the connection goes to the address that was checked: between a check and a fetch of its own the answer of a
 * name server may change (DNS rebinding).
 */
import { type LookupAddress } from "node:dns";
import type { FetchPicture } from "../image/fetch-picture.js";
/** Whether an address, as a resolver gives it, is one that no picture may be fetched from. */
export declare function isPrivateAddress(address: string): boolean;
/** Resolves a name to all its addresses. A port: node:dns, or a test's table. */
export type Resolve = (hostname: string, done: (error: Error | null, addresses: readonly LookupAddress[]) => void) => void;
/**
 * A fetch for pictures that never connects to a private address.
 *
 * @param resolve default: the system's resolver
 */
export declare function guardedFetch(resolve?: Resolve): FetchPicture;
