import type { Node } from "@tiptap/pm/model";
import { type EditorState, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { meeting } from "../../scripts/carry-over";
import { ownOf, placeBehind } from "../../scripts/conflicts";
import { othersOf, textOf } from "../others";

/**
 * The blocks from one place of the text to another were replaced by others, in which what stands round the cursor may stand too: somebody types there. The blank and the
 * empty paragraph with which they go on are in no Markdown.
 */
export function keepCaret({ state, dispatch }: EditorView, { doc, selection: { empty, $head } }: EditorState, from: number, to: number): void {
  if (!empty || !$head.parent.isTextblock || $head.pos < from || $head.pos > to) return;

  const tr = state.tr.setMeta("addToHistory", false).setMeta("read", true);
  const end = to + state.doc.content.size - doc.content.size;
  if ($head.parent.content.size === 0 && $head.depth === 1) {
    const before = $head.index(0) === 0 ? null : textOf(doc.child($head.index(0) - 1));
    const last = before === null ? null : placeOf(state.doc, Math.max(0, from - 1), end, before, "", $head.pos);
    const at = before === null ? from : last === null ? end : state.doc.resolve(last).after(1);
    dispatch(tr.insert(at, $head.parent.type.create()).setSelection(TextSelection.create(tr.doc, at + 1)));
    return;
  }

  const words = textOf($head.parent);
  const [before, after] = [words.slice(0, $head.parentOffset), words.slice($head.parentOffset)];
  const isTrimmed = after === "" && before !== before.trimEnd();
  // Nor is the blank with which a block begins.
  const at = placeOf(state.doc, from, end, (isTrimmed ? before.trimEnd() : before).trimStart(), after, $head.pos);
  if (at === null) return;
  if (isTrimmed) tr.insertText(" ", at);
  dispatch(tr.setSelection(TextSelection.create(tr.doc, isTrimmed ? at + 1 : at)));
}

/**
 * Where as many of one's own letters as possible meet in that part, and the beginning and the end of a block count as one each: the first letters of a paragraph stand in many
 * words before it. Of several such places the one that is nearest to where it was.
 */
export function placeOf(doc: Node, from: number, to: number, before: string, after: string, was: number): number | null {
  let best = { place: null as number | null, same: 0 };
  const others = othersOf(doc);
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true;
    if (others.some((other) => other.from <= pos && pos < other.to)) return false;
    const own = ownOf(textOf(node));
    for (let at = 0; at <= own.words.length; at++) {
      const { letters, edges } = meeting(own.words, at, before, after);
      const [place, same] = [pos + 1 + placeBehind(own, at), letters === 0 ? 0 : letters + edges];
      if (same > best.same || same === best.same && best.place !== null && Math.abs(place - was) < Math.abs(best.place - was)) best = { place, same };
    }
    return false;
  });
  return best.place;
}
