/**
 * Slots as types: what `placard types` has written of a site's templates, and what follows from it for a route.
 * Without a written file every template takes any value at any id, and only drawing tells.
 */
/** Template files, as `svg` names them → their slots. Filled by the file that `placard types` writes. */
export interface Templates {
}
/** The slots of a template's file; unknown for one that `placard types` has not seen. */
export type SlotsOf<File> = File extends keyof Templates ? Templates[File] : unknown;
/** The slots of each of a route's images, as a union. */
type SlotsIn<Images> = {
    readonly [Name in keyof Images]: Images[Name] extends {
        readonly slots?: infer Slots;
    } ? Slots : unknown;
}[keyof Images];
/** What all templates take that have the slot; never where none has. */
type ValueOf<Slots, Id> = (Slots extends unknown ? Id extends keyof Slots ? (value: Slots[Id]) => void : never : never) extends (value: infer Value) => void ? Value : never;
type Ids<Slots> = Slots extends unknown ? keyof Slots : never;
/** As `CheckedSlots`, for lists of values. */
export type CheckedValues<Lists, Images> = unknown extends SlotsIn<Images> ? Lists : string extends keyof Lists ? Lists : {
    readonly [Id in keyof Lists]: Id extends Ids<SlotsIn<Images>> ? readonly ValueOf<SlotsIn<Images>, Id>[] : NoSuchSlot;
};
/** What a slot's value is compared with that no template of the route has: no value is this text. */
export type NoSuchSlot = "no template of this route has a slot of this id";
/**
 * `Values` where each fits its slot; else a type that it is not assignable to, at the member that is wrong. Values
 * whose ids the compiler does not know, and those of images without written slots, are taken as they are.
 */
export type CheckedSlots<Values, Images> = unknown extends SlotsIn<Images> ? Values : string extends keyof Values ? Values : {
    readonly [Id in keyof Values]: Id extends Ids<SlotsIn<Images>> ? ValueOf<SlotsIn<Images>, Id> : NoSuchSlot;
};
export {};
