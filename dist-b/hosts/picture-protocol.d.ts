/**
 * What the main thread and its picture threads say to each other. All of it survives a structured clone; errors
 * cross as plain parts, because a clone strips them of their class and code.
 */
import { PlacardError } from "../errors.js";
import type { ArtSite } from "../image/art.js";
import type { MissingGlyph, TextOverflow } from "../image/bind.js";
import type { DrawnImage, DrawnRoute } from "../image/draw.js";
import type { Picture } from "../image/respond.js";
import type { Output } from "../raster/draw.js";
import type { DrawRequest } from "../raster/rasterizer.js";
import type { ImageDefinition, Site, Size } from "../site/definition.js";
import type { BoundValues } from "../template/template.js";
/** Given to a thread when it starts. */
export interface PictureThreadData {
    readonly site: ArtSite;
    /** The folder of the definition's files. */
    readonly root: string;
    /** As the painter's options of these names. */
    readonly maxPlates: number;
    readonly tileCacheBytes: number;
    /** Finished plates, in memory that the threads share. */
    readonly plates: readonly SharedPlate[];
}
/** `plateToBytes` of a template's plate. */
export interface SharedPlate {
    /** The template's file, as the definition names it. */
    readonly file: string;
    readonly bytes: Uint8Array;
}
/** The bytes where every thread can read them, and none takes them from another. */
export declare function shareBytes(bytes: Uint8Array): Uint8Array;
/** The site without its functions: a generated image is drawn from what its function has written, task by task. */
export declare function pictureSite(site: Site): ArtSite;
/** A picture to draw. */
export interface PictureTask {
    /** Place of the route in the site. */
    readonly route: number;
    /** Name of the image in the route. */
    readonly image: string;
    /** With pictures that are ready; texts as they came. */
    readonly values: BoundValues;
    readonly size: Size;
    /** What the image's function has written, where it is generated. */
    readonly source?: string;
}
export type ToPictureThread = {
    readonly kind: "paint";
    readonly job: number;
    readonly task: PictureTask;
} | {
    readonly kind: "drawn";
    readonly drawing: number;
    readonly answer: DrawingAnswer;
} | {
    readonly kind: "ping";
};
export type DrawingAnswer = {
    readonly ok: true;
    readonly data: Uint8Array;
} | {
    readonly ok: false;
    readonly error: PlainError;
};
/** The first message of a thread is `started` or `broken`; one `painted` or `failed` follows for each job. */
export type FromPictureThread = {
    readonly kind: "started";
} | {
    readonly kind: "broken";
    readonly error: PlainError;
} | PaintedMessage | {
    readonly kind: "failed";
    readonly job: number;
    readonly error: PlainError;
} | DrawMessage | {
    readonly kind: "pong";
} | {
    readonly kind: "missing-glyph";
    readonly event: MissingGlyph;
} | {
    readonly kind: "text-overflow";
    readonly event: TextOverflow;
};
export interface PaintedMessage extends PaintedFile {
    readonly kind: "painted";
    readonly job: number;
}
/** A finished file. */
export interface PaintedFile extends Pick<Picture, "type">, Pick<DrawnImage, "rung" | "wholeReason"> {
    readonly bytes: Uint8Array;
    /** `picture-too-large`: it is the smallest there is. */
    readonly warned?: PlainError;
}
/** The thread asks for a drawing by the rasteriser, which lives in threads that may be ended at any time. */
export interface DrawMessage {
    readonly kind: "draw";
    readonly job: number;
    readonly drawing: number;
    readonly request: DrawRequest;
    readonly output: Output;
}
/** An error in parts. */
export interface PlainError {
    readonly message: string;
    readonly stack: string | undefined;
    /** Only of a PlacardError. */
    readonly placard?: Pick<PlacardError, "code" | "status" | "publicMessage">;
}
export declare function toPlain(error: unknown): PlainError;
/** The error again, with the message and the stack that it had where it was thrown. */
export declare function fromPlain({ message, stack, placard }: PlainError): Error;
/**
 * Route and image of a task in the thread's own site.
 *
 * @throws PlacardError `image-unknown`
 */
export declare function imageOf(site: ArtSite, { route: place, image: name, source }: PictureTask): {
    readonly route: DrawnRoute;
    readonly image: ImageDefinition;
};
