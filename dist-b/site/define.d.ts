import { type Budget } from "./budget.js";
import type { FiniteValues, GeneratedImage, Images, ParamsOf, Route, Site, SiteOptions, Size, SlotValues, TemplateImage, TypedRoute } from "./definition.js";
import type { CheckedSlots, CheckedValues, SlotsOf } from "./templates.js";
/**
 * A template with the size it is drawn at: a file, or a function that writes the whole SVG from the slots' values.
 *
 * A function's picture has the function's own text in its version, which a minifier changes: give a `version`
 * where pages and pictures are built apart, and change it whenever the function draws something else.
 *
 * @param template a file, relative to the folder of the definition; or the values, texts cleaned but not
 * escaped → a complete SVG document, linted as a template is
 * @param size pixels, integers from 1 to 2,400; with `maxBytes` and `lossless` where they differ from the site's
 * @throws PlacardError `image-invalid`
 */
export declare function svg<const File extends string>(template: File, size: Size & Budget): TemplateImage<SlotsOf<File>>;
export declare function svg(template: GeneratedImage["generate"], size: Size & Budget & {
    readonly version?: string;
}): GeneratedImage;
/**
 * One route, with all its types inferred: `slots` and `tags` know what `data` returns, and `data` knows
 * the parameters of the pattern that the route stands at. Gives its argument back. A route can be
 * written without it; then the compiler cannot see from `data` to `slots`, and their arguments are
 * annotated by hand.
 */
export declare function route<Pattern, Schema = unknown, Data = ParamsOf<Pattern, Schema>, Pictures extends Images = Images, Values extends SlotValues = SlotValues, Fallback extends SlotValues = SlotValues, Finite extends FiniteValues = FiniteValues>(definition: Route<Pattern, Schema, Data, Pictures, Values, Fallback, Finite>): TypedRoute<Pattern>;
/**
 * Checks a site's definition and gives it back as the flows read it. Parameters and data are inferred
 * route by route: from `params` or the pattern, and from what `data` returns. Slots and fallbacks are compared with
 * the templates' where `placard types` has written them.
 *
 * @throws PlacardError `definition-invalid`, `route-pattern-invalid`, `image-invalid`
 */
export declare function defineSite<Schemas extends {
    readonly [pattern: string]: unknown;
}, Data extends {
    readonly [pattern: string]: unknown;
}, Pictures extends {
    readonly [pattern: string]: unknown;
}, Values extends {
    readonly [pattern: string]: unknown;
}, Fallbacks extends {
    readonly [pattern: string]: unknown;
}, Finites extends {
    readonly [pattern: string]: unknown;
}>(definition: SiteOptions & {
    readonly routes: {
        readonly [Pattern in keyof Schemas]: {
            readonly params?: Schemas[Pattern];
        };
    } & {
        readonly [Pattern in keyof Pictures]: {
            readonly images: Pictures[Pattern];
        };
    } & {
        readonly [Pattern in keyof Fallbacks]: {
            readonly fallback?: Fallbacks[Pattern] & CheckedSlots<Fallbacks[Pattern], Pattern extends keyof Pictures ? Pictures[Pattern] : unknown>;
        };
    } & {
        readonly [Pattern in keyof Finites]: {
            readonly values?: Finites[Pattern] & CheckedValues<Finites[Pattern], Pattern extends keyof Pictures ? Pictures[Pattern] : unknown>;
        };
    } & {
        readonly [Pattern in keyof Values]: {
            readonly slots?: (...args: never[]) => Values[Pattern] & CheckedSlots<Values[Pattern], Pattern extends keyof Pictures ? Pictures[Pattern] : unknown>;
        };
    } & {
        readonly [Pattern in keyof Data]: TypedRoute<Pattern> | Route<Pattern, Pattern extends keyof Schemas ? Schemas[Pattern] : unknown, Data[Pattern]>;
    };
}): Site;
