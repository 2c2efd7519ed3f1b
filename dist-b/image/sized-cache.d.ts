export declare class SizedCache<Value extends object> {
    #private;
    readonly sizeOf: (value: Value) => number;
    /** @param sizeOf bytes of a value, its key apart */
    constructor(maxBytes: number, sizeOf: (value: Value) => number);
    get(key: string): Value | undefined;
    set(key: string, value: Value): void;
}
