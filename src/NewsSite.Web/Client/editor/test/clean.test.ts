import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { cleanBody, cleanPasted } from "../paste/clean";

const cases = JSON.parse(readFileSync(join(process.env.NEWSSITE_ROOT!, "tests/NewsSite.Domain.Tests/Language/body-cleaning.json"), "utf8")) as [string, string][];

test("a body is cleaned as on the server", () => {
  for (const [given, cleaned] of cases) assert.equal(cleanBody(given).text, cleaned, JSON.stringify(given));
});

test("cleaning again changes nothing", () => {
  for (const [given] of cases) for (const clean of [cleanBody, cleanPasted]) assert.equal(clean(clean(given).text).text, clean(given).text);
});

test("pasted text loses direction marks and tatweel", () => {
  assert.equal(cleanPasted("\u200Eشبكة CNN\u200F. جـــميل و\u202Bقال\u202C").text, "شبكة CNN. جميل وقال");
  assert.equal(cleanPasted("\uFEFBزمة، كتا\u0640\u0640ب").text, "لازمة، كتاب");
});

test("tatweel that shapes a letter stays", () => {
  assert.equal(cleanPasted("عام 1447 هـ، ولـ«الأهلي»، وبـCNN").text, "عام 1447 هـ، ولـ«الأهلي»، وبـCNN");
});

test("what was taken out is counted", () => {
  const { changed } = cleanPasted("\u200F\u200Fنص\u200B جـــميل");
  assert.deepEqual([...changed], [[0x200F, 2], [0x0640, 3], [0x200B, 1]]);
});
