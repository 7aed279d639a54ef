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
