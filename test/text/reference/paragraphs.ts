/**
 * The paragraphs whose lines are compared with Chromium's: at least three in each script and mixed ones, written for this
 * test, with the places where line breaking is hard: quotes, brackets, hyphens, numbers, URLs, no-break spaces,
 * soft hyphens, hard breaks, words longer than the line, ideographic punctuation.
 */
export interface ReferenceParagraph {
	readonly name: string;
	readonly language: string;
	readonly text: string;
	/** px. */
	readonly width: number;
	readonly size: number;
	readonly weight?: 700;
}

const p = (
	name: string,
	language: string,
	width: number,
	size: number,
	text: string,
	weight?: 700,
): ReferenceParagraph => ({ name, language, text, width, size, ...(weight ? { weight } : {}) });

const written: readonly ReferenceParagraph[] = [
	p(
		"latin-1",
		"en",
		420,
		32,
		"A picture server that stays awake at night, and the small team that taught it to sleep",
	),
	p(
		"latin-2",
		"en",
		333,
		28,
		"“Quoted words,” she said, “aren’t broken (not even in brackets) — but dashes are; 3.5% of $1,200.50 isn’t.”",
	),
	p(
		"latin-3",
		"en",
		300,
		40,
		"Self-hosted, off-line, well-tested: and/or every time-zone-aware 24/7 pipeline",
		700,
	),
	p(
		"latin-4",
		"de",
		280,
		36,
		"Donaudampfschifffahrtsgesellschaftskapitänsmütze und Straßenbahnhaltestelle",
	),
	p(
		"latin-5",
		"en",
		260,
		30,
		"Soft hy\u00adphens may show up in ex\u00adtra\u00ador\u00addi\u00adnar\u00adi\u00adly long words, like in\u00adcom\u00adpre\u00adhen\u00adsi\u00adbil\u00adi\u00adty",
	),
	p(
		"latin-6",
		"fr",
		310,
		30,
		"Où\u00a0? Là\u00a0! L’été «\u00a0à la française\u00a0» coûte 12\u00a0€ à peine, n’est-ce pas\u00a0?",
	),
	p(
		"latin-7",
		"en",
		500,
		34,
		"Two lines by hand,\nthe second one long enough that it has to wrap somewhere near here\nand a third.",
	),
	p(
		"latin-8",
		"pl",
		290,
		33,
		"Zażółć gęślą jaźń: wszystkie ogonki naraz w jednym krótkim zdaniu o źrebięciu",
	),
	p(
		"cyrillic-1",
		"ru",
		400,
		32,
		"Как нарисовать картинку для каждой страницы сайта и не сойти с ума от заголовков",
	),
	p(
		"cyrillic-2",
		"ru",
		300,
		30,
		"«Вопрос», — сказал он, — «не в том, сколько стоит, а кто-нибудь это видел?»",
	),
	p(
		"cyrillic-3",
		"uk",
		280,
		36,
		"Щаслива їжачиха з’їла п’ять яблук, ґрунтовно обміркувавши це рішення",
		700,
	),
	p(
		"cyrillic-4",
		"bg",
		350,
		27,
		"Десет кратки истории за дълги пътувания с влак, автобус и понякога пеша",
	),
	p(
		"greek-1",
		"el",
		380,
		32,
		"Πώς φτιάχνουμε μια εικόνα για κάθε σελίδα χωρίς να ξυπνάμε τη νύχτα",
	),
	p(
		"greek-2",
		"el",
		290,
		30,
		"«Τι ώρα είναι;» ρώτησε εκείνη· κανείς δεν ήξερε, ούτε το ρολόι των 5.000 ευρώ",
	),
	p("greek-3", "el", 310, 38, "Ένα μικρό εγχειρίδιο για μεγάλους τίτλους", 700),
	p(
		"greek-4",
		"el",
		250,
		26,
		"Ηλεκτροεγκεφαλογραφήματα και άλλες μακριές λέξεις που δεν χωρούν πουθενά",
	),
	p(
		"arabic-1",
		"ar",
		380,
		34,
		"كيف نرسم صورة لكل صفحة من صفحات الموقع دون أن ننسى العناوين الطويلة",
	),
	p("arabic-2", "ar", 300, 30, "قال: «هل رأيت الكتاب؟» فأجابت: لا، لم أره منذ ثلاثة أيام!"),
	p("arabic-3", "ar", 320, 36, "في عام 2024 بلغ العدد 1,250 زائرا (أي 12.5%) خلال أسبوع واحد", 700),
	p("arabic-4", "fa", 290, 32, "چگونه برای هر صفحه یک تصویر می‌سازیم و عنوان‌های بلند را جا می‌دهیم"),
	p("hebrew-1", "he", 360, 34, "איך מציירים תמונה לכל עמוד באתר בלי לשכוח את הכותרות הארוכות"),
	p("hebrew-2", "he", 280, 30, "״מה השעה?״ שאלה דנה, ואיש לא ידע – גם לא השעון של סבא־רבא שלה"),
	p("hebrew-3", "he", 300, 36, "בשנת 2024 היו כאן 1,250 אורחים (כלומר 12.5%) בשבוע", 700),
	p("devanagari-1", "hi", 380, 32, "हर पन्ने के लिए एक चित्र कैसे बनाएँ और लंबे शीर्षकों को कैसे सँभालें"),
	p("devanagari-2", "hi", 300, 30, "उसने पूछा, “क्या समय हुआ है?” किसी को पता नहीं था। घड़ी भी बंद थी।"),
	p("devanagari-3", "mr", 310, 36, "प्रत्येक पानासाठी वेगळे चित्र आणि मोठ्या अक्षरांचे मथळे", 700),
	p(
		"devanagari-4",
		"hi",
		270,
		28,
		"२०२४ में १,२५० लोग आए (यानी १२.५%) और विश्वविद्यालय में प्रश्नोत्तरी हुई",
	),
	p("thai-1", "th", 360, 32, "เราวาดภาพสำหรับทุกหน้าของเว็บไซต์โดยไม่ต้องตื่นมาทำงานตอนกลางคืน"),
	p("thai-2", "th", 290, 30, "นักเรียนอ่านหนังสือในห้องสมุดทุกวันหลังเลิกเรียนจนถึงเวลาห้าโมงเย็น"),
	p("thai-3", "th", 320, 36, "ราคา 1,250 บาท (ลด 12.5%) เฉพาะวันนี้เท่านั้น", 700),
	p(
		"chinese-1",
		"zh-Hans",
		350,
		32,
		"我们怎样为网站的每一个页面画一张图片，同时不忘记那些很长的标题。",
	),
	p(
		"chinese-2",
		"zh-Hans",
		290,
		30,
		"她问：“现在几点了？”没有人知道（连墙上的钟也停了）——真奇怪！",
	),
	p("chinese-3", "zh-Hans", 310, 36, "二〇二四年共有1,250位读者，增长12.5%，《山中来信》再版。"),
	p(
		"chinese-4",
		"zh-Hans",
		265,
		28,
		"第一章、第二章、第三章……“完”；请看附录Ａ和Ｂ：图表、照片、说明。",
	),
	p(
		"japanese-1",
		"ja",
		350,
		32,
		"サイトのすべてのページに一枚ずつ絵を描きながら、長い題名も忘れない方法。",
	),
	p(
		"japanese-2",
		"ja",
		290,
		30,
		"「今、何時ですか？」と彼女は聞いた。だれも知らなかった（時計も止まっていた）。",
	),
	p(
		"japanese-3",
		"ja",
		310,
		36,
		"ちょっとしたニュース：コーヒーが１杯１５０円、パーティーは来週！",
	),
	p(
		"japanese-4",
		"ja",
		270,
		28,
		"人々は「日々是好日」という言葉を、ゆっくりと、くり返し読んでいる…。",
	),
	p(
		"korean-1",
		"ko",
		350,
		32,
		"사이트의 모든 페이지에 그림을 한 장씩 그리면서 긴 제목도 잊지 않는 방법",
	),
	p(
		"korean-2",
		"ko",
		290,
		30,
		"“지금 몇 시예요?” 그녀가 물었지만 아무도 몰랐다(벽시계도 멈춰 있었다).",
	),
	p("korean-3", "ko", 310, 36, "올해 독자 1,250명, 지난해보다 12.5% 늘었습니다!"),
	p("mixed-1", "en", 360, 32, "The word שלום means peace and مرحبا means hello, in 2 scripts"),
	p("mixed-2", "ar", 340, 32, "نستخدم HarfBuzz 11.2 لتشكيل النص و SVG للرسم (نسخة 2)"),
	p("mixed-3", "ja", 320, 30, "Placardは2024年に公開されたopen-sourceのツールで、SVGを使います。"),
	p("mixed-4", "en", 300, 30, "Café Ελλάδα и Москва: три/τρία/three in one line-up"),
	p("mixed-5", "he", 310, 32, "הספרייה harfbuzz-js גרסה 1.6 (ראו example.org/docs) פתוחה"),
	p("mixed-6", "th", 320, 30, "เวอร์ชัน 2.0 ของ Placard รองรับ TypeScript และ Node.js แล้ว"),
	p(
		"mixed-7",
		"en",
		280,
		30,
		"See https://example.org/a/very/long/path/index.html?query=one&other=two#part for it",
	),
];

/** Every paragraph at its own width, and narrower and wider, so that no break is right by luck. */
export const paragraphs: readonly ReferenceParagraph[] = written.flatMap((paragraph) =>
	[1, 0.8, 1.35].map((factor) => {
		const width = Math.round(paragraph.width * factor);
		return { ...paragraph, name: `${paragraph.name} at ${width}`, width };
	}),
);
