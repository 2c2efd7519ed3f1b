/** Builds elements. Text goes in as text nodes, so that nothing of a link can become markup. */

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Readonly<Record<string, string | boolean | EventListener>>} [attributes] `true` is an attribute
 * without a value, `false` is none; a function listens to the event of its name
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function h(name, attributes = {}, ...children) {
	const element = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) {
		if (typeof value === "function") element.addEventListener(key, value);
		else if (value !== false) element.setAttribute(key, value === true ? "" : value);
	}
	element.append(...children);
	return element;
}
