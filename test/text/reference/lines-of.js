/**
 * Runs in the page: groups the characters of one paragraph by the line that their boxes are on. Plain JavaScript, read as text
 * by make.ts.
 */
globalThis.linesOf = (element, lineHeight) => {
	const node = element.firstChild;
	const top = element.getBoundingClientRect().top;
	const lines = [];
	const range = document.createRange();
	for (let i = 0; i < node.data.length; i++) {
		range.setStart(node, i);
		range.setEnd(node, i + 1);
		// The first character of a line has an empty box at the end of the line before, too.
		const box = [...range.getClientRects()].at(-1);
		if (box === undefined) continue;
		const index = Math.floor(((box.top + box.bottom) / 2 - top) / lineHeight);
		lines[index] ??= { text: "", left: Infinity, right: -Infinity };
		lines[index].text += node.data[i];
		if (/[ \n]/.test(node.data[i])) continue;
		lines[index].left = Math.min(lines[index].left, box.left);
		lines[index].right = Math.max(lines[index].right, box.right);
	}
	return lines.map(({ text, left, right }) => ({
		text: text.replace(/[ \n]+$/, ""),
		width: Math.round((right - left) * 100) / 100,
	}));
};
