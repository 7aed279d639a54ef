import type { Node } from "@tiptap/pm/model";
import { type EditorState, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/** Letters before the cursor by which its place is known again: many first. */
const contexts = [80, 40, 20, 8, 3];

/**
 * The blocks from one place of the text to another were replaced by others, in which what stands before the cursor may stand too: somebody types there. The blank and the
 * empty paragraph with which they go on are in no Markdown.
 */
export function keepCaret({ state, dispatch }: EditorView, { doc, selection: { empty, $head } }: EditorState, from: number, to: number): void {
  if (!empty || !$head.parent.isTextblock || $head.pos < from || $head.pos > to) return;

  const tr = state.tr.setMeta("addToHistory", false);
  const end = to + state.doc.content.size - doc.content.size;
  if ($head.parent.content.size === 0 && $head.depth === 1) {
    const before = $head.index(0) === 0 ? null : doc.child($head.index(0) - 1);
    const at = before === null ? from : endOfBlock(state.doc, from, end, before.textContent) ?? end;
    dispatch(tr.insert(at, $head.parent.type.create()).setSelection(TextSelection.create(tr.doc, at + 1)));
    return;
  }

  const words = $head.parent.textBetween(0, $head.parentOffset, undefined, leaf);
  const whole = after(state.doc, from, end, words);
  const at = whole ?? after(state.doc, from, end, words.trimEnd());
  if (at === null) return;
  const blank = whole === null && words !== words.trimEnd() ? " " : "";
  if (blank !== "") tr.insertText(blank, at);
  dispatch(tr.setSelection(TextSelection.create(tr.doc, at + blank.length)));
}

/** What is no text counts as one letter, as it does in places. */
const leaf = "\ufffc";

/** The place after the last of these words in that part. */
function after(doc: Node, from: number, to: number, words: string): number | null {
  for (const length of contexts) {
    const last = words.slice(-length);
    let found: number | null = null;
    doc.nodesBetween(from, to, (node, pos) => {
      if (!node.isTextblock) return true;
      const at = last === "" ? -1 : node.textBetween(0, node.content.size, undefined, leaf).lastIndexOf(last);
      if (at >= 0) found = pos + 1 + at + last.length;
      return false;
    });
    if (found !== null) return found;
  }
  return null;
}

/** After the last block of the text that ends with these words. */
function endOfBlock(doc: Node, from: number, to: number, words: string): number | null {
  const at = after(doc, Math.max(0, from - 1), to, words);
  return at === null ? null : doc.resolve(at).after(1);
}
