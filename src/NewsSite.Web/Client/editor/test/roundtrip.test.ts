// Opened and saved without a touch, a text is the same to the byte; and no part of what can be read is lost to the editor.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { opened, saved, sourcesIn } from "./model";

const root = process.env.NEWSSITE_ROOT!;
const stories = join(root, "src/NewsSite.Web/Demo/Stories");
const golden = join(root, "tests/NewsSite.Web.Tests/Markdown/golden");

const documents = [
  ...readdirSync(stories).map((name) => readFileSync(join(stories, name), "utf8").replace(/^---\n[\s\S]*?\n---\n+/, "")),
  ...readdirSync(golden).filter((name) => name.endsWith(".md")).map((name) => readFileSync(join(golden, name), "utf8")),
];

const parts = [
  "فقرة عادية.", "فقرة و**«بوتين»** فيها.", "سطر أول\nسطر ثانٍ من الفقرة نفسها", "سطر أول  \nبعد فاصل", "سطر أول\\\nبعد فاصل", "# عنوان", "## عنوان فرعي", "### عنوان ##", "عنوان\n=====", "عنوان ثانٍ\n---",
  "- بند\n- بند", "* بند\n\n* بند", "+ بند\n  تتمة\n+ بند", "- بند\n  - فرع\n    - فرع الفرع\n- بند", "1. أول\n2. ثانٍ", "3) ثالث\n4) رابع", "١. أول\n٢. ثانٍ", "١- أول\n٢- ثانٍ", "١ـ أول", "۱. أول", "• بند\n• بند", "- ", "- بند\n\n  فقرة في البند\n\n- بند",
  "> قول\n> تتمته", "> قول\nتتمة كسول", "> > جملة بارزة", "> ## عنوان في اقتباس\n>\n> - بند", ">",
  "| أ | ب |\n| --- | ---: |\n| 1 | 2 |", "أ | ب\n--|--\n1 | 2", "| أ |\n|:-:|\n| نص \\| نص |\n", "|أ|ب|\n|-|-|\n|1|", "---", "***", "_ _ _",
  "```js\nlet a = 1;\n\nlet b;\n```", "~~~\nنص\n~~~", "    شيفرة\n\n    شيفرة", "```\nلم يُغلق", "نص `شيفرة` و``ش`يفرة``",
  "<div class=\"x\">\n<b>نص</b>\n</div>", "<!-- ملاحظة -->", "نص <!-- ملاحظة --> نص", "<!-- ملاحظة\n\nعلى أسطر\n-->", "<!-- بلا نهاية", "<b>غامق</b>", "[نص][مرجع]\n\n[مرجع]: https://example.com/ \"عنوان\"", "[^1]: حاشية\n    تتمتها", "نص[^1]", "[x]: <>", "[ ] مهمة",
  "![وصف](/media/0123456789abcdef/800.jpg \"تعليق\")", "نص ![وصف](/media/0123456789abcdef/800.jpg) نص", "![x](https://elsewhere.example/a.png)", "[رابط](https://example.com/a_(b) \"عنوان\") و<https://example.com/>", "https://example.com/مقال-جديد، الآن", "https://news.example/a/12", "https://x.com/a/status/1", "a@b.example",
  "**غامق *مائل* غامق**", "***كلاهما***", "~~مشطوب~~", "__غامق__ و_مائل_", "\\*حرفيًا\\*", "&amp; &nbsp; &#x202E;", "و**غير مغلق", "* * *نص*", "\t- بند", " - بند", "   فقرة", "\u200F## عنوان", "نص\u00A0نص", "term\n: definition", "$$x$$", "{.class}", ":::note\nنص\n:::", "==مميز==", "H~2~O", "\\", "`", "[", "![", "<", "&", "|", "#", "######", "####### سبعة", "A paragraph in English.", "😀",
];
const gaps = ["\n\n", "\n\n", "\n\n", "\n", "\n\n\n", "\n \n", "\n\t\n\n"];
const ends = ["", "\n", "\n\n", "  \n", "\n \n"];

const generated = fc.tuple(fc.array(fc.tuple(fc.constantFrom(...parts), fc.constantFrom(...gaps)), { minLength: 1, maxLength: 9 }), fc.constantFrom(...ends), fc.constantFrom("", "\n", "\n\n", " \n"))
  .map(([pieces, end, start]) => start + pieces.map(([part, gap], i) => part + (i === pieces.length - 1 ? end : gap)).join(""));

test("the stories of the demo, and the texts that the renderer is tested with", () => {
  assert.ok(documents.length >= 60);
  for (const markdown of documents) assert.equal(saved(markdown), markdown);
});

test("no part of a story of the demo stays outside the editor", () => {
  for (const markdown of documents.slice(0, 60)) assert.deepEqual(sourcesIn(opened(markdown).doc), []);
});

test("each construct by itself", () => {
  for (const part of parts) assert.equal(saved(part), part);
});

test("four hundred documents made of constructs of every kind", () => {
  for (const markdown of fc.sample(generated, { numRuns: 400, seed: 1448 })) assert.equal(saved(markdown), markdown);
});

test("whatever is written comes back", () => {
  const characters = fc.constantFrom(..."ابو هـ «»،؟ 12١. -*_~`#>|[]()!<&\\\n\n\n\t:=+•\u200F\u200C\u00A0a");
  const text = fc.array(characters, { maxLength: 80 }).map((all) => all.join(""));
  fc.assert(fc.property(fc.oneof(text, generated, fc.string({ unit: "grapheme" })), (given) => {
    const markdown = given.replace(/\r\n?/g, "\n");
    assert.equal(saved(markdown), markdown);
  }), { numRuns: 2000, seed: 7 });
});
