import assert from "node:assert/strict";
import { test } from "node:test";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import { caretInSource, caretInText } from "../ui/caret-between";
import { opened, schema } from "./model";

const sources = [
  "أولى فقرات المتن.\n\nوثانية فيها **غامق** وبعده كلام.",
  "## عنوان فرعي\n\n- أول البنود\n- ثاني البنود\n\nخاتمة.",
  "| البلد | العدد |\n| --- | --- |\n| مصر | خمسون |\n| لبنان | عشرون |",
  "قبل ⟦نصهم⟧⟦نصي⟧ بعد",
  "سعره \\*خمسة\\* دولار",
  "\\[قوس\\] قبل **غامق** \\_خط\\_",
  "**أول** آخر",
];

/** With what stands there twice, and signs before and between the words. */
const twice = [
  ...sources,
  "- بند\n- بند\n- بند",
  "* بند أول\n* بند **ثان** هنا\n\n1) قال\n2) قال",
  "> قول\n> وقول\n\n> قول",
  "| المدينة | درجة |\n|---|---|\n| دمشق | 12 |\n| حلب | 12 |\n| حمص | 12 |",
  "كرر\n\nكرر\n\nكرر",
  "\\* نجمة و[رابط](https://news.example/رابط) ثم رابط *مائل*.",
  "### قمة قمة\n\n```\nقمة\n\nقمة\n```",
  "1. أ\n\n   تابع\n2. ب",
];

test("Turned to the source and back it stands where it stood, wherever that was", () => {
  for (const source of twice) {
    const { doc, frame } = opened(source);
    doc.descendants((node, pos) => {
      if (!node.isTextblock) return;
      for (let at = pos + 1; at <= pos + 1 + node.content.size; at++) {
        const state = EditorState.create({ doc, schema, selection: TextSelection.create(doc, at) });
        assert.equal(caretInText(doc, frame, caretInSource(state, frame)), at, `${source} at ${at}: ${doc.textBetween(0, at, "¶")}|`);
      }
    });
  }
});

test("From before the signs with which a line begins it goes to its words", () => {
  const places = {
    "أول.\n\n^## عنوان فرعي\n\nآخر.": "عنوان",
    "أول.\n\n##^ عنوان فرعي\n\nآخر.": "عنوان",
    "- أحمر\n^- أخضر\n- أزرق": "أخضر",
    "- أحمر\n-^ أخضر": "أخضر",
    "1. أحمر\n^2. أخضر": "أخضر",
    "أول.\n\n^> قول\n\nآخر.": "قول",
    "| س | ص |\n| --- | --- |\n^| ج | د |": "ج",
    "| س | ص |\n| --- | --- |\n| ج | د ^|": "",
    "| س | ص |\n| -^-- | --- |\n| ج | د |": "",
  };
  for (const [marked, words] of Object.entries(places)) {
    const { doc, frame } = opened(marked.replace("^", ""));
    const at = caretInText(doc, frame, marked.indexOf("^"))!;
    const $at = doc.resolve(at);
    assert.equal(doc.textBetween(at, Math.min($at.end(), at + words.length)), words, marked);
    if (words === "") assert.equal($at.parentOffset, $at.parent.content.size, marked);
  }
});

test("The cursor stands behind the same word in the text and in its source", () => {
  for (const source of sources) {
    const { doc, frame } = opened(source);
    for (const { index, 0: { length } } of source.matchAll(/\p{L}{3,}/gu)) {
      if (source.slice(0, index).includes("⟦") && !source.slice(0, index).includes("⟧⟦")) continue;
      const end = index + length;
      const at = caretInText(doc, frame, end);
      assert.ok(at !== null);
      assert.equal(doc.textBetween(at - length, at), source.slice(index, end), source);
      const state = EditorState.create({ doc, schema, selection: TextSelection.create(doc, at) });
      assert.equal(source.slice(0, caretInSource(state, frame)).replace(/\*+$/, ""), source.slice(0, end).replace(/\*+$/, ""));
    }
  }
});

test("Behind a blank that is in no source, and in an empty paragraph, it stands at the end of the words before", () => {
  const { doc, frame } = opened("أولى فقرات المتن.");
  let state = EditorState.create({ doc, schema });
  state = state.apply(state.tr.insertText(" ", doc.content.size - 1));
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, state.doc.content.size - 1)));
  assert.equal(caretInSource(state, frame), "أولى فقرات المتن.".length);
  state = state.apply(state.tr.split(state.selection.head));
  assert.equal(caretInSource(state, frame), "أولى فقرات المتن.".length);
});
