import type { Scene } from "../template/template.js";
import type { EmojiPictures } from "./emoji.js";
import type { OutlinedRun, OutlinedText } from "./setting.js";
/** A run → its path data. */
export type Spell = (run: OutlinedRun) => string;
/** @param spell what stands for a run's path data, for those who know its glyphs. Default: the data */
export declare function writeText(scene: Scene, text: OutlinedText, pictures: EmojiPictures, spell?: Spell): string;
