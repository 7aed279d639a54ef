// What each program puts on the clipboard, and what becomes of it: byte for byte.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
// @ts-expect-error: its types are those of no module.
import domino from "@mixmark-io/domino";
import { Node } from "@tiptap/pm/model";
import { emptyFrame, write } from "../markdown/write";
import { fromHtml } from "../paste/html";
import { fromPlain } from "../paste/plain";
import { Report } from "../paste/report";
import { opened, schema } from "./model";

const folder = process.env.CLIP ?? join(process.env.NEWSSITE_ROOT!, "src/NewsSite.Web/Client/editor/test/clipboard");

function pasted(html: string | null, plain: string): { markdown: string; report: Report; doc: Node } {
  const report = new Report();
  const content = html === null ? fromPlain(plain, report) : fromHtml(domino.createDocument(html).body, report);
  const doc = Node.fromJSON(schema, { type: "doc", content });
  return { markdown: write(doc, emptyFrame), report, doc };
}

for (const file of readdirSync(folder).filter((name) => /\.(?:html|plain)$/.test(name))) {
  test(file, () => {
    const name = file.replace(/\.\w+$/, "");
    const given = readFileSync(join(folder, file), "utf8");
    const { markdown, report, doc } = pasted(file.endsWith(".html") ? given : null, given);
    assert.equal(`${markdown}\n`, readFileSync(join(folder, `${name}.md`), "utf8"));
    if (existsSync(join(folder, `${name}.txt`))) assert.equal(`${report.sentence}\n`, readFileSync(join(folder, `${name}.txt`), "utf8"));
    doc.check();
    // What was pasted is what is read again after it was saved.
    assert.equal(write(opened(markdown).doc, opened(markdown).frame), markdown);
  });
}

test("a paragraph stays a paragraph", () => {
  assert.equal(pasted(null, "في 2019 - قال.\n- وقال").markdown, "في 2019 - قال.\n\n\\- وقال");
  assert.equal(pasted(null, "2019. كان عامًا صعبًا").markdown, "2019\\. كان عامًا صعبًا");
});

test("what was done is said as Arabic counts", () => {
  const said = (shapes: number, pictures: number): string | null => Object.assign(new Report(), { shapes, pictures }).sentence;
  assert.equal(said(1, 1), "نُظّف النص الملصق: أُعيد حرف واحد إلى صورته الأصلية، ولم تُلصق صورة.");
  assert.equal(said(2, 2), "نُظّف النص الملصق: أُعيد حرفان إلى صورتيهما الأصليتين، ولم تُلصق صورتان.");
  assert.equal(said(3, 11), "نُظّف النص الملصق: أُعيد 3 أحرف إلى صورها الأصلية، ولم تُلصق 11 صورة.");
});
