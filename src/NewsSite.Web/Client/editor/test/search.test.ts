import assert from "node:assert/strict";
import { test } from "node:test";
import { matchesIn } from "../ui/search";
import { opened } from "./model";

const found = (markdown: string, query: string, exact = false): string[] => {
  const { doc } = opened(markdown);
  return matchesIn(doc, query, exact).map((match) => doc.textBetween(match.from, match.to));
};

test("vowels, hamzas and tatweel do not hide a word", () => {
  assert.deepEqual(found("إجراءٌ وأُجِّل الإجـراء، والاجراء", "اجراء"), ["إجراءٌ", "إجـراء", "اجراء"]);
  assert.deepEqual(found("مُحَمَّدٌ قال", "محمد"), ["مُحَمَّدٌ"]);
  assert.deepEqual(found("على المستشفى", "علي"), ["على"]);
  assert.deepEqual(found("عام ٢٠٢٦", "2026"), ["٢٠٢٦"]);
});

test("the exact way counts every sign", () => {
  assert.deepEqual(found("إجراء واجراء", "اجراء", true), ["اجراء"]);
});

test("a word is found across its marks and in every kind of block", () => {
  assert.deepEqual(found("## قمة\n\n- ال**قم**ة\n\n| القمة | ب |\n| --- | --- |\n| قمة | 2 |", "قمه"), ["قمة", "قمة", "قمة", "قمة"]);
});
