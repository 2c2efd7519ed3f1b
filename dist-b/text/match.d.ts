/**
 * Font matching as CSS does it: the faces of one family and a wanted stretch, style and weight → the faces that are nearest,
 * in the order they were given. More than one face can be nearest: a family that comes as one file a script (as from
 * Fontsource) is used as if it were one font. Specification: CSS Fonts 4, section 5.2.
 */
export type FontStyle = "normal" | "italic" | "oblique";
/** What a face offers; a variable face offers ranges. */
export interface FaceTraits {
    /** 1 to 1000. */
    readonly weight: readonly [number, number];
    /** Per cent of the normal width, 50 to 200. */
    readonly stretch: readonly [number, number];
    readonly style: FontStyle;
    /** Whether an axis (slnt, ital) can lean an upright face. */
    readonly canLean: boolean;
}
export interface WantedTraits {
    readonly weight: number;
    readonly stretch: number;
    readonly style: FontStyle;
}
/** Each step keeps the faces that are nearest in one trait, stretch before style before weight. */
export declare function nearestFaces<T extends {
    readonly traits: FaceTraits;
}>(faces: readonly T[], wanted: WantedTraits): readonly T[];
