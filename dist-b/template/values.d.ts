/**
 * A slot's value → what it changes in the drawing. Text is cleaned and always fits; everything else comes
 * from the site's own code, so what does not fit is its mistake and thrown as one. A value never becomes
 * markup, a style rule, a reference out of the file or an entity.
 */
import { PlacardError } from "../errors.js";
import type { SlotValue } from "../site/definition.js";
import type { FragmentValue } from "../site/fragment-slot.js";
import type { ImageValue } from "../site/image-slot.js";
import { type TextOptions } from "../site/text-slot.js";
import type { Fragment } from "./fragment.js";
import type { TextBox } from "./framed-text.js";
/** The wishes of a text, and its box where that is known. */
export interface TextSetting extends TextOptions {
    readonly box?: TextBox;
}
/** What a value does to its element. */
export interface Change {
    /** Cleaned, not escaped. Line feeds are for a text in a box; elsewhere they are spaces. */
    readonly text?: string;
    /** How the text wishes to be set, when it came with wishes. */
    readonly setting?: TextSetting;
    /** Written as attributes; the `style` attribute loses its declaration of the same name. */
    readonly attributes?: ReadonlyMap<string, string>;
    /** Written into the `style` attribute, which is stronger than rules and attributes. */
    readonly styles?: ReadonlyMap<string, string>;
    /** The element is shown: whatever hid it is taken away. */
    readonly isShown?: boolean;
    /** Stands in the place of the whole element, all else apart. */
    readonly markup?: string;
    /** What `markup` draws, where that has to be measured. */
    readonly fragment?: Fragment;
}
/** The slot a value is for. */
export interface ValueTarget {
    /** For errors: template, line, column and slot. */
    readonly where: string;
    readonly takesText: boolean;
    /** Whether the template has an element with this id. */
    readonly hasId: (id: string) => boolean;
    /** Whether that element is a rect. */
    readonly isRect: (id: string) => boolean;
}
/** A value that is a picture or a fragment is none of these: plan.ts reads it. */
export type PlainValue = Exclude<SlotValue, ImageValue | FragmentValue>;
/** @throws PlacardError `slot-value-invalid` */
export declare function readValue(value: PlainValue, target: ValueTarget): Change;
export declare function invalid({ where }: Pick<ValueTarget, "where">, expected: string, received: unknown, remedy?: string): PlacardError;
