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
export function nearestFaces<T extends { readonly traits: FaceTraits }>(
	faces: readonly T[],
	wanted: WantedTraits,
): readonly T[] {
	const byStretch = nearest(faces, (face) => stretchDistance(face.traits.stretch, wanted.stretch));
	const byStyle = nearest(byStretch, (face) => styleDistance(face.traits, wanted.style));
	return nearest(byStyle, (face) => weightDistance(face.traits.weight, wanted.weight));
}

function nearest<T>(items: readonly T[], distance: (item: T) => number): readonly T[] {
	const least = Math.min(...items.map(distance));
	return items.filter((item) => distance(item) === least);
}

/** Past any distance inside a trait: the other direction is tried only when the preferred one has nothing. */
const OTHER_WAY = 10_000;

function outside([low, high]: readonly [number, number], wanted: number): number {
	if (wanted < low) return low - wanted;
	return wanted > high ? high - wanted : 0;
}

/** Narrower first for a wanted width up to 100 %, wider first above. */
function stretchDistance(range: readonly [number, number], wanted: number): number {
	const away = outside(range, wanted);
	const isPreferred = wanted <= 100 ? away <= 0 : away >= 0;
	return Math.abs(away) + (isPreferred ? 0 : OTHER_WAY);
}

const STYLE_ORDER: Record<FontStyle, readonly FontStyle[]> = {
	normal: ["normal", "oblique", "italic"],
	italic: ["italic", "oblique", "normal"],
	oblique: ["oblique", "italic", "normal"],
};

function styleDistance(traits: FaceTraits, wanted: FontStyle): number {
	if (wanted !== "normal" && traits.style === "normal" && traits.canLean) return 0.5;
	return STYLE_ORDER[wanted].indexOf(traits.style);
}

/** 400 to 500: up to 500, then lighter, then bolder. Under 400: lighter first. Over 500: bolder first. */
function weightDistance(range: readonly [number, number], wanted: number): number {
	const away = outside(range, wanted);
	if (away === 0) return 0;
	if (wanted > 500) return away > 0 ? away : OTHER_WAY - away;
	if (wanted < 400) return away < 0 ? -away : OTHER_WAY + away;
	if (away > 0 && wanted + away <= 500) return away;
	return away < 0 ? OTHER_WAY - away : 2 * OTHER_WAY + away;
}
