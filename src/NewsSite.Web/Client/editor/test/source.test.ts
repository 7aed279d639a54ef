import assert from "node:assert/strict";
import { test } from "node:test";
import { endOfBlock } from "../ui/source";

/** «|» is the place that is asked for, «^» the end of its block. */
function isEnd(marked: string): void {
  const place = marked.replace("^", "").indexOf("|");
  const source = marked.replace(/[|^]/g, "");
  assert.equal(endOfBlock(source, place), marked.replace("|", "").indexOf("^"), marked);
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
});
