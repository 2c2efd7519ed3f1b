import type { SlotValue } from "../site/definition.js";
import { type Changes } from "./bind.js";
import { type FramedText } from "./framed-text.js";
import { type Subject } from "./lint.js";
import { type ReadyPicture } from "./picture.js";
/** A slot's value, or what the image flow has made of it. */
export type BoundValue = SlotValue | ReadyPicture | FramedText;
/** What a template is bound to: slot values, their pictures ready. One that is not leaves its element as drawn. */
export type BoundValues = {
    readonly [id: string]: BoundValue;
};
/** A template, and how markup within it is read. */
export interface PlanSubject extends Subject {
    readonly readFragment: (source: string, name: string) => Subject;
}
/** @throws PlacardError `slot-missing`, `slot-value-invalid`, `fragment-invalid` */
export declare function planChanges(values: BoundValues, subject: PlanSubject): Changes;
