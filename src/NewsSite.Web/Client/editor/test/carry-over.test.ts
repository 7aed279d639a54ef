import assert from "node:assert/strict";
import { test } from "node:test";
import { caretIn, carriedOver } from "../../scripts/carry-over";

test("What was typed on stands after the same words", () => {
  assert.equal(carriedOver("قال الوزير", "قال الوزير أمس", "قال الوزير"), "قال الوزير أمس");
  assert.equal(carriedOver("أولى.\n\nقال الوزير", "أولى.\n\nقال الوزير أمس", "الأولى.\n\nقال الوزير\n\nثالثة."), "الأولى.\n\nقال الوزير أمس\n\nثالثة.");
  assert.equal(carriedOver("قال الوزير", "قال الوزير أمس", "قال ⟦المدير⟧⟦الوزير⟧"), null);
  assert.equal(carriedOver("وفي اليوم نفسه قال", "وفي اليوم نفسه قال الوزير", "⟦وفي الغد⟧⟦وفي اليوم نفسه قال⟧ آخر"), "⟦وفي الغد⟧⟦وفي اليوم نفسه قال الوزير⟧ آخر");
});

test("What was typed at the beginning stands before the same words, and what was deleted is gone", () => {
  assert.equal(carriedOver("قال الوزير أمس", "أمس قال الوزير أمس", "قال الوزير أمس. وزاد"), "أمس قال الوزير أمس. وزاد");
  assert.equal(carriedOver("قال الوزير السابق أمس", "قال الوزير أمس", "قال الوزير السابق أمس. وزاد"), "قال الوزير أمس. وزاد");
});

test("Of places that look alike it is the one with the same words on both sides", () => {
  assert.equal(carriedOver("قال الوزير كذا.\n\nثم قال النائب كذا.", "قال اليوم الوزير كذا.\n\nثم قال النائب كذا.", "قال الوزير كذا.\n\nثم قال النائب كذا.\n\nثالثة."), "قال اليوم الوزير كذا.\n\nثم قال النائب كذا.\n\nثالثة.");
  assert.equal(carriedOver("العنوان", "عنوان", "العنوان الجديد الطويل"), "عنوان الجديد الطويل");
  assert.equal(carriedOver("وفي بيان آخر. ", "وفي بيان آخر. تكملة", "وفي بيان آخر. وزاد. وفي بيان آخر. وختم."), null);
});

test("Without the words about it nothing is guessed", () => {
  assert.equal(carriedOver("", "عنواني", "عنوانه"), null);
  assert.equal(carriedOver("قال الوزير", "قال الوزير أمس", "كلام آخر كله"), null);
});

test("A caret stays after the same letters", () => {
  assert.equal(caretIn("الأولى. قال الوزير أمس", "أولى. قال الوزير أمس", 16), 18);
  assert.equal(caretIn("قال", "قال الوزير", 2), 2);
  assert.equal(caretIn("", "قال", 3), 0);
});
