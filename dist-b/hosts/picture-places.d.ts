/**
 * Places for pictures that are still to be found out about: as many as may be under way, and fewer while pictures
 * take so long that what is drawn at a queue's end would be drawn for nobody.
 */
export interface PlaceLimits {
    readonly threads: number;
    /** Pictures that may wait beside those that threads have. */
    readonly maxQueue: number;
    /** A picture's deadline. */
    readonly timeoutMs: number;
    /** Whether there is a single place for now. Default: never. */
    readonly isFailing?: () => boolean;
}
/**
 * Places for pictures that need the rasteriser, one while it fails. It draws a hundredth of what plates give, and may be at a hostile drawing for
 * seconds; while they have half of all places, the other half is for those that come by without it.
 */
export declare function drawnPlaces({ threads, maxQueue, timeoutMs }: PlaceLimits, rasterizer: {
    isFailing?(): boolean;
}): PicturePlaces;
export declare class PicturePlaces {
    #private;
    readonly limits: PlaceLimits;
    constructor(limits: PlaceLimits);
    /** Whether there is none. */
    get isFull(): boolean;
    /** The function that gives the place back; undefined when there is none. */
    take(): (() => void) | undefined;
    /** What a picture took, waiting included. */
    note(ms: number): void;
}
