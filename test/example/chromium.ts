/** The browser of the slow tests: the system's Chromium, without a network of its own. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const FLAGS = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];

/** @throws Error when there is no Chromium: a test without its browser has failed, it is not skipped. */
export async function launchChromium(): Promise<Browser> {
	const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
	if (!existsSync(executablePath))
		throw new Error(
			`The browser tests need Chromium and ${executablePath} is not there: install it (Debian: \`apt-get install chromium\`) or set CHROMIUM to its path.`,
		);
	return chromium.launch({ executablePath, headless: true, args: FLAGS });
}
