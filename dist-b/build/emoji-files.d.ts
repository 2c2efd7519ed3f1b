/**
 * @param emoji a folder, or an installed package, as `hosts/files.ts` finds them
 * @returns names as the definition's reader takes them; empty where there is no such folder, which `openArt` has refused
 */
export declare function emojiFiles(root: string, emoji: string): Promise<readonly string[]>;
