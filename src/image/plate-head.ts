/** The bytes of a plate → its head and where its sections lie: see plate-format.ts. Nothing is inflated. */
import { shown } from "../errors.js";
import { HEAD_BYTES, type Head, invalidPlate, MAGIC, VERSION } from "./plate-format.js";

/** As large as any picture may be: a damaged head must not reserve gigabytes. */
const MAX_SIDE = 2400;

export interface PlateFrame {
	readonly head: Head;
	/** What `SectionTable` reads. */
	readonly body: Uint8Array;
}

/**
 * @param check of all bytes but the last four, where they are to be summed. What a build wrote into a module is as
 * whole as the module: who needs a picture of it in a millisecond looks at its form alone
 * @throws PlacardError `plate-invalid`
 */
export function readHead(bytes: Uint8Array, check?: (data: Uint8Array) => number): PlateFrame {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < HEAD_BYTES + 4 || view.getUint32(0) !== MAGIC)
		throw invalidPlate("a plate", "other bytes");
	if (view.getUint32(4) !== VERSION)
		throw invalidPlate(`a plate of version ${VERSION}`, `version ${view.getUint32(4)}`);
	const end = bytes.length - 4;
	if (check !== undefined && view.getUint32(end) !== check(bytes.subarray(0, end)))
		throw invalidPlate("a plate whose checksum is right", "a damaged one");
	const body = HEAD_BYTES + view.getUint32(8);
	const head = parse(new TextDecoder().decode(bytes.subarray(HEAD_BYTES, body)));
	const { width, height } = head.size;
	if (![width, height].every((side) => Number.isInteger(side) && side > 0 && side <= MAX_SIDE))
		throw invalidPlate(`sides of at most ${MAX_SIDE} pixels`, shown(head.size));
	return { head, body: bytes.subarray(body, end) };
}

function parse(text: string): Head {
	try {
		return JSON.parse(text) as Head;
	} catch {
		throw invalidPlate("a plate with a head", shown(text));
	}
}
