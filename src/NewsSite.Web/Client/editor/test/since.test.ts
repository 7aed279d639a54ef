import assert from "node:assert/strict";
import { test } from "node:test";
import { sinceOf } from "../../scripts/take-fields";

test("Of a note that is typed on only what is new stays for the next save", () => {
  assert.equal(sinceOf("صُحح الاسم", "صُحح الاسم"), "");
  assert.equal(sinceOf("صُحح الاسم، وأضيف المصدر", "صُحح الاسم"), "وأضيف المصدر");
  assert.equal(sinceOf("صُحح الاسم وأضيف", "صُحح الاسم"), "وأضيف");
  assert.equal(sinceOf("صُحح الاسم.", "صُحح الاسم"), "");
  assert.equal(sinceOf("وأضيف المصدر", ""), "وأضيف المصدر");
});

test("What was begun goes on whole, and another note is another one", () => {
  for (const [note, was] of [["صُحح الاسمان", "صُحح الاسم"], ["نسخة 3.5", "نسخة 3"], ["نقلًا عن example.com", "نقلًا عن example"], ["غير ذلك", "صُحح الاسم"]] as const) assert.equal(sinceOf(note, was), note);
});
