import assert from "node:assert/strict";
import { test } from "node:test";
import { placeForBlock } from "../ui/source";

/** «|» is the place that is asked for, «^» the end of its block. */
function isEnd(marked: string): void {
  const place = marked.replace("^", "").indexOf("|");
  const source = marked.replace(/[|^]/g, "");
  assert.equal(placeForBlock(source, place).at, marked.replace("|", "").indexOf("^"), marked);
}

test("what is put into the source stands behind the block in which the cursor is", () => {
  isEnd("أو|ل.^\n\nثان.");
  isEnd("أول.|^\n\nثان.");
  isEnd("أول|\nسطره الثاني.^\n\nثان.");
  isEnd("أول.\n\nثا|ن.^");
});

test("nor before the cursor, where a sentence is being typed", () => {
  isEnd("أول. |^");
  isEnd("أول.\n|^");
  isEnd("أول. |^\n\nثان.");
});

test("blank lines of code are its own", () => {
  isEnd("```\nسط|ر\n\nآخر\n```^\n\nثان.");
  isEnd("~~~~\nسط|ر\n~~~\n\nآخر\n~~~~^");
  isEnd("```\nسطر\n\nآخر\n```\n\nثا|ن.^\n\nثالث.");
  isEnd("```كلمة``` أو|ل.^\n\nثان.");
});

test("a list is not taken apart, and what is never closed stands behind it", () => {
  isEnd("1. أ|\n\n   تابع\n2. ب^\n\nثان.");
  isEnd("- أ|\n\n- ب^\n\nثان.");
  isEnd("- أ\n|\n- ب^\n\nثان.");
  isEnd("- أ\n- ب\n\nثا|ن.^\n\nثالث.");
  isEnd("أول.^\n\n```\nسط|ر\n\nآخر");
});

test("between two blocks it stands between them, and the cursor before it", () => {
  for (const [source, place, made] of [["أول.\n\nثان.", 5, "أول.\n\n\nصورة\n\nثان."], ["أول.\n\n\n\nثان.", 6, "أول.\n\n\n\nصورة\n\nثان."], ["\nأول.", 0, "صورة\n\nأول."]] as const) {
    const { at, before, after } = placeForBlock(source, place);
    assert.equal(at, place);
    assert.equal(source.slice(0, at) + before + "صورة" + after + source.slice(at), made);
  }
});
