/** Gives a page's link away: by the device's own sheet, else by the clipboard. */

/**
 * @param {string} title
 * @param {string} url
 * @returns {Promise<"shared" | "copied" | "refused">} `refused`: the link has to be shown, to be copied by hand
 */
export async function share(title, url) {
	if (typeof navigator.share === "function") {
		try {
			await navigator.share({ title, url });
			return "shared";
		} catch (error) {
			// Closing the sheet is an answer; every other failure leaves the clipboard to be tried.
			if (error instanceof DOMException && error.name === "AbortError") return "shared";
		}
	}
	try {
		await navigator.clipboard.writeText(url);
		return "copied";
	} catch {
		return "refused";
	}
}
