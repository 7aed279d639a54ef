import assert from "node:assert/strict";
import { test } from "node:test";
import { caretIn, carriedOver } from "../../scripts/carry-over";

test("What was typed on stands after the same words", () => {
  assert.equal(carriedOver("قال الوزير", "قال الوزير أمس", "قال الوزير"), "قال الوزير أمس");
  assert.equal(carriedOver("أولى.\n\nقال الوزير", "أولى.\n\nقال الوزير أمس", "الأولى.\n\nقال الوزير\n\nثالثة."), "الأولى.\n\nقال الوزير أمس\n\nثالثة.");
});

test("What was typed on behind words of a conflict stands with them, whatever follows the conflict", () => {
  assert.equal(carriedOver("قال الوزير", "قال الوزير أمس", "قال ⟦المدير⟧⟦الوزير⟧"), "قال ⟦المدير⟧⟦الوزير أمس⟧");
  assert.equal(carriedOver("وفي اليوم نفسه قال", "وفي اليوم نفسه قال الوزير", "⟦وفي الغد⟧⟦وفي اليوم نفسه قال⟧ آخر"), "⟦وفي الغد⟧⟦وفي اليوم نفسه قال الوزير⟧ آخر");
  assert.equal(
    carriedOver("قررت الحكومة وسلمى في جلسة أمس أن تبدأ.", "قررت الحكومة وسلمى ك1 في جلسة أمس أن تبدأ.", "قررت الحكومة⟦ وأضافت رنا⟧⟦ وسلمى⟧ في جلسة أمس أن تبدأ."),
    "قررت الحكومة⟦ وأضافت رنا⟧⟦ وسلمى ك1⟧ في جلسة أمس أن تبدأ.");
  assert.equal(
    carriedOver("أولى.\n\nلي.\n\nأخيرة.", "أولى.\n\nلي. وبعدها\n\nأخيرة.", "أولى.\n\n⟦\n\nله.\n\n⟧⟦\n\nلي.\n\n⟧\n\nأخيرة."),
    "أولى.\n\n⟦\n\nله.\n\n⟧⟦\n\nلي. وبعدها\n\n⟧\n\nأخيرة.");
});

test("What a colleague wrote in a conflict is no place for what was typed", () => {
  assert.equal(carriedOver("وفي بيان آخر قال", "وفي بيان آخر قال الوزير", "⟦وفي بيان آخر قال غيره⟧⟦وفي بيان آخر قال⟧"), "⟦وفي بيان آخر قال غيره⟧⟦وفي بيان آخر قال الوزير⟧");
  assert.equal(carriedOver("قال المدير أمس كلاما", "قال كلاما", "قال ⟦الرئيس⟧⟦المدير⟧ أمس كلاما"), null);
  assert.equal(carriedOver("قال المدير أمس كلاما", "قال أمس كلاما", "قال ⟦الرئيس⟧⟦المدير ⟧أمس كلاما"), "قال ⟦الرئيس⟧⟦⟧أمس كلاما");
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
  assert.equal(caretIn("قررت⟦ وأضافت رنا⟧⟦ وسلمى⟧ في جلسة أمس", "قررت وسلمى في جلسة أمس", 10), "قررت⟦ وأضافت رنا⟧⟦ وسلمى".length);
});
