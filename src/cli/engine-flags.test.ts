import { spawnSync } from "node:child_process";
import { setFlagsFromString } from "node:v8";
import { beforeEach, expect, it, test, vi } from "vitest";
import { optimiseLater } from "./engine-flags.js";

vi.mock("node:v8", { spy: true });
beforeEach(() => {
	vi.mocked(setFlagsFromString).mockReset();
});

test.each([
	["11.3.244.8-node.30", 1],
	["12.4.254.21-node.33", 0],
	["13.6.233.10-node.26", 0],
])("V8 %s is told %d times", (v8, times) => {
	optimiseLater({ v8 });
	expect(setFlagsFromString).toHaveBeenCalledTimes(times);
});

it("sets a flag that this V8 has", () => {
	optimiseLater({ v8: "11.3" });
	const [[flag = ""] = []] = vi.mocked(setFlagsFromString).mock.calls;
	const { status, stderr } = spawnSync(process.execPath, [flag, "-e", "0"], { encoding: "utf8" });
	expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});
