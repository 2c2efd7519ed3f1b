export interface BuildCommandOptions {
    readonly config?: string;
    readonly host?: string;
    readonly out?: string;
    readonly force?: boolean;
    readonly bundle?: boolean;
}
export declare function build(options: BuildCommandOptions): Promise<void>;
