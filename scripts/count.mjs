// The last line of a CI run: how many tests passed and failed in all suites. A suite that left no report, and
// a step outside the suites that failed, count as failures.
// node scripts/count.mjs <1 when a step failed> <vitest's JSON report> …
import { readFileSync } from "node:fs";

const [stepFailed, ...files] = process.argv.slice(2);
const totals = { passed: 0, failed: 0 };

for (const file of files) {
	try {
		const report = JSON.parse(readFileSync(file, "utf8"));
		totals.passed += report.numPassedTests;
		totals.failed += report.numFailedTests;
		if (report.numPendingTests + report.numTodoTests > 0) {
			console.log(`${file}: ${report.numPendingTests + report.numTodoTests} tests were skipped`);
			totals.failed += 1;
		}
	} catch (error) {
		console.log(`no report: ${error.message}`);
		totals.failed += 1;
	}
}
if (stepFailed === "1" && totals.failed === 0) totals.failed = 1;
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;
