/**
 * Every path of the site is this one page; its path says what it shows: the landing page, a board, or
 * the way back from a wrong link. Links between pages are ordinary links.
 */
import { boardFromPath, boardPath } from "./board.js";
import { randomBoard } from "./boards.js";
import { h } from "./dom.js";
import { homePage } from "./home.js";
import { lostPage } from "./lost.js";
import { playPage } from "./play.js";

const main = document.getElementById("main") ?? document.body;
const random = document.getElementById("random");
const { pathname } = location;
const board = boardFromPath(pathname);

// A new board by each click, dealt late so that no visitor waits for it.
random?.addEventListener("click", (event) => {
	event.preventDefault();
	location.assign(boardPath(randomBoard()));
});

if (board !== null) {
	// One board has many spellings; the address bar shows the one that is shared.
	if (pathname !== boardPath(board)) history.replaceState(null, "", boardPath(board));
	main.replaceChildren(playPage(board));
} else if (pathname === "/" || pathname === "/index.html") {
	main.replaceChildren(homePage(new Date()));
	// The rules were not there yet when the browser looked for them.
	if (location.hash === "#rules") document.getElementById("rules")?.scrollIntoView();
} else {
	main.replaceChildren(lostPage(/^\/game(?:\/|$)/.test(pathname)));
}

main.append(
	h(
		"footer",
		{ class: "foot" },
		h("p", {}, "Myriad keeps what you find in this browser and nowhere else."),
	),
);
