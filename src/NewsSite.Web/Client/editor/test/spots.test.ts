import assert from "node:assert/strict";
import { test } from "node:test";
import { spotsOf } from "../ui/spots";
import { opened } from "./model";

/** Where the document shows the nth of a text of its Markdown, as what stands before and in it; null when it shows none. */
function spot(markdown: string, text: string, nth = 0): [string, string] | null {
  const { doc, frame } = opened(markdown);
  let at = -1;
  for (let i = 0; i <= nth; i++) at = markdown.indexOf(text, at + 1);
  const [found] = spotsOf(doc, frame, [{ at, text }]);
  if (!found) return null;
  const block = doc.resolve(found.from);
  return [doc.textBetween(block.start(), found.from), doc.textBetween(found.from, found.to)];
}

test("a passage is found in its block, among others of the same text", () => {
  assert.deepEqual(spot("قال ، ثم قال ، وسكت.\n\nوهنا ، أيضًا.", " ،", 1), ["قال ، ثم قال", " ،"]);
  assert.deepEqual(spot("قال ، ثم قال ، وسكت.\n\nوهنا ، أيضًا.", " ،", 2), ["وهنا", " ،"]);
});

test("markup before it does not move it", () => {
  assert.deepEqual(spot("## قمة  الريحان", "  "), ["قمة", "  "]);
  assert.deepEqual(spot("قال **الوزير** إن [البيان](https://example.com/a) صدر ، أمس", " ،"), ["قال الوزير إن البيان صدر", " ،"]);
  assert.deepEqual(spot("- أول\n- ثانٍ ، هنا", " ،"), ["ثانٍ", " ،"]);
  assert.deepEqual(spot("| أ | ب |\n| --- | --- |\n| ج ، د | ه |", " ،"), ["ج", " ،"]);
});

test("where markup holds the same text, the letters round it tell", () => {
  assert.deepEqual(spot("انظر [كتاب](https://example.com/كتاب) ثم كتاب آخر", "كتاب", 2), ["انظر كتاب ثم ", "كتاب"]);
});

test("what the document does not show has no place", () => {
  assert.equal(spot("انظر [كتاب](https://example.com/كتاب) آخر", "كتاب", 1), null);
  assert.equal(spot("نص [هنا](https://example.com/زز)", "زز"), null);
});
