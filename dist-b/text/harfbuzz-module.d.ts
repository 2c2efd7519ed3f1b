/**
 * HarfBuzz as its package has it: what `#harfbuzz` stands for wherever it may compile its own wasm. A file of ours,
 * since tools that trace imports into a function's archive follow such a name to a file and not to a package.
 */
export * from "harfbuzzjs";
