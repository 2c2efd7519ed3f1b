export interface RenderOptions {
    readonly config?: string;
    readonly image?: string;
    readonly all?: boolean;
    readonly out?: string;
    readonly width?: number;
    readonly height?: number;
}
export declare function render(pagePath: string, options: RenderOptions): Promise<void>;
