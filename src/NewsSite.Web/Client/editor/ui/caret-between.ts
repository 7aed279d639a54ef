// The cursor goes with whoever turns from the text to its source and back.
import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import { caretIn } from "../../scripts/carry-over";
import { type Frame, layOut } from "../markdown/write";
import { textOf } from "../others";
import { placeOf } from "./keep-caret";

/** Where the cursor of the text stands in the source; in an empty paragraph, of which that knows nothing, behind the block before it. */
export function caretInSource({ doc, selection: { $head } }: EditorState, frame: Frame): number {
  const { pieces } = layOut(doc, frame);
  const index = $head.index(0);
  const piece = pieces.find((one) => one.index === index);
  if (!piece) return pieces.filter((one) => one.index < index).at(-1)?.to ?? 0;
  if (!$head.parent.isTextblock) return piece.to;

  const words = textOf($head.parent);
  const isAtEnd = $head.parentOffset === words.length;
  // A blank at the end is in no source.
  return piece.from + (isAtEnd ? caretIn(piece.text, words.trimEnd(), words.trimEnd().length) : caretIn(piece.text, words, $head.parentOffset));
}

/** Where the cursor of the source stands in the text; null where that has none. */
export function caretInText(doc: Node, frame: Frame, at: number): number | null {
  const { pieces } = layOut(doc, frame);
  const piece = pieces.find((one) => at <= one.to) ?? pieces.at(-1);
  if (!piece) return null;

  const before = doc.content.content.slice(0, piece.index).reduce((size, block) => size + block.nodeSize, 0);
  const place = Math.max(0, at - piece.from);
  return placeOf(doc, before, before + piece.node.nodeSize, piece.text.slice(0, place), piece.text.slice(place), before);
}
