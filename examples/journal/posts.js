/**
 * Two hundred posts, made by rule: the same ones at every build. Some titles are written out, because long words,
 * other scripts and emoji are what a card has to stand; the others are put together from parts.
 */
import { authors } from "./authors.js";

export const topics = {
	sky: { name: "Sky", ink: "#1d4e89" },
	moths: { name: "Moths", ink: "#5b3a8c" },
	garden: { name: "Garden", ink: "#2c6e49" },
	kitchen: { name: "Kitchen", ink: "#b3541e" },
	roads: { name: "Roads", ink: "#9b2c4a" },
};

/** Language, topic, title. The language decides the direction of the page and which Han letters are drawn. */
const written = [
	[
		"en",
		"moths",
		"What moths know about the moon, and what they only pretend to know when a lantern is near",
	],
	["en", "sky", "Tonight 🌕"],
	[
		"de",
		"kitchen",
		"Donau\u00addampf\u00adschiff\u00adfahrts\u00adgesell\u00adschafts\u00adkapitäns\u00adkajüten\u00adschlüssel: ein Rezept für lange Winterabende",
	],
	[
		"fr",
		"garden",
		"« L’été s’achève » — ce que les figuiers m’ont appris de la patience, du silence et des guêpes",
	],
	[
		"ar",
		"moths",
		"فراشات الليل تعرف الطريق إلى القمر، لكنها تنسى كل شيء عندما تُضاء أول نافذة في الحي",
	],
	["he", "sky", "מה רואים הינשופים כשהעיר ישנה: שלושה לילות על הגג עם משקפת ותרמוס"],
	["ja", "sky", "月の光で手紙を書く夜、ランプのまわりを飛ぶ蛾たちについて考えたこと"],
	["zh", "roads", "夜行火车上的十二个小时：从海边到雪山，一路上遇见的人、灯光与沉默"],
	["ko", "garden", "밤에만 피는 꽃을 기다리며: 할머니의 정원에서 보낸 일곱 번의 여름"],
	["hi", "kitchen", "आधी रात की चाय: पुरानी दिल्ली की गलियों में इलायची, अदरक और लंबी कहानियाँ"],
	["th", "kitchen", "ตลาดกลางคืนที่ไม่มีใครพูดถึง: ข้าวเหนียวมะม่วง แสงตะเกียง และฝนแรกของปี"],
	[
		"el",
		"sky",
		"Οι αστερισμοί που δεν έχουν όνομα: ένας οδηγός για όσους δεν μπορούν να κοιμηθούν",
	],
	[
		"ru",
		"roads",
		"Ночной поезд до Мурманска: восемнадцать чаепитий, один кот и полярное сияние за окном",
	],
	["vi", "kitchen", "Phở lúc nửa đêm: những câu chuyện bên nồi nước dùng mười hai tiếng"],
	[
		"en",
		"kitchen",
		"Bread 🍞, salt 🧂 & fire 🔥: a midnight baker’s notes on the 3 a.m. shift 👩‍🍳",
	],
	["en", "roads", "Zürich – Kraków – Łódź – Reykjavík: every night bus, reviewed without mercy"],
	[
		"pl",
		"roads",
		"Zażółć gęślą jaźń, czyli jak przejechać nocą przez całą Polskę i niczego nie zgubić",
	],
	["ja", "kitchen", "深夜食堂のたまごサンド 🥪"],
	["ar", "kitchen", "القهوة بعد منتصف الليل ☕ وصفة جدتي"],
	["zh", "garden", "夜来香"],
	["ko", "sky", "별똥별 🌠 관찰 일지"],
	["he", "garden", "הגינה בלילה 🌙"],
	[
		"en",
		"moths",
		"A <b>bold</b> claim & other “quotations”: 100\u00a0% of it \\n true, $1 at most",
	],
	["en", "sky", "🌑🌒🌓🌔🌕🌖🌗🌘"],
	["ru", "moths", "Бражники"],
	[
		"en",
		"garden",
		"Pneumono\u00adultra\u00admicroscopic\u00adsilico\u00advolcano\u00adconiosis and other things that grow in the dark",
	],
];

const openings = [
	"A short history of",
	"Seven nights with",
	"Notes towards",
	"Everything I got wrong about",
	"The quiet business of",
	"How to lose an evening to",
	"In praise of",
	"Letters to a friend about",
];
const subjects = [
	["moths", "hawk moths and the streetlights they mistake for the moon"],
	["moths", "silk"],
	["sky", "the northern lights, seen from a kitchen window in February"],
	["sky", "cloudy nights"],
	["garden", "night-scented stock, evening primrose and one stubborn fig tree"],
	["garden", "compost"],
	["kitchen", "sourdough at two in the morning"],
	["kitchen", "soup for people who cannot sleep and will not admit it"],
	["roads", "the last ferry"],
	["roads", "night trains, their conductors and the sandwiches they sell"],
	["roads", "petrol stations as places of worship"],
];
const sentences = [
	"The lamp had been on since dusk, and nobody remembered who had lit it.",
	"I wrote the date on the back of the ticket and put it in the tin with the others.",
	"There is a kind of quiet that only begins after the third hour.",
	"My grandmother would have called it a waste of good candles.",
	"By the time the kettle boiled, the moon had moved one window to the left.",
	"None of this is advice.",
];
const COUNT = 200;
const FIRST_DAY = Date.UTC(2022, 0, 7);
const DAY_MS = 86_400_000;
const rightToLeft = new Set(["ar", "he"]);

/** Part `n` of a list, whatever `n` is. */
const pick = (list, n) => list[n % list.length];

function titled(n) {
	if (n < written.length) return written[n];
	const [topic, subject] = pick(subjects, n * 7 + Math.floor(n / 5));
	return ["en", topic, `${pick(openings, n * 3 + Math.floor(n / 11))} ${subject}`];
}

/** Latin letters stay, everything else becomes the post's number: short addresses that can be typed. */
function slugOf(title, n) {
	const words = title
		.normalize("NFD")
		.replace(/[^a-z0-9 ]/gi, "")
		.toLowerCase()
		.trim()
		.split(/ +/);
	return [...words.filter(Boolean).slice(0, 6), String(n + 1)].join("-");
}

function post(n) {
	const [lang, topic, title] = titled(n);
	const date = new Date(FIRST_DAY + n * 7 * DAY_MS).toISOString().slice(0, 10);
	const paragraphs = Array.from({ length: 3 + (n % 4) }, (_, i) =>
		Array.from({ length: 3 }, (_, j) => pick(sentences, n + 5 * i + 2 * j)).join(" "),
	);
	return {
		slug: slugOf(title, n),
		lang,
		dir: rightToLeft.has(lang) ? "rtl" : "ltr",
		topic,
		title,
		date,
		author: pick(Object.keys(authors), n * 5 + Math.floor(n / 7)),
		minutes: 3 + (n % 9),
		summary: pick(sentences, n),
		paragraphs,
	};
}

/** The newest last. */
export const posts = Array.from({ length: COUNT }, (_, n) => post(n));
