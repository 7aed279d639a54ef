// The cursor goes with whoever turns from the text to its source and back.
import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import { sameEnd, sameStart } from "../../scripts/carry-over";
import { type Own, ownOf, placeBehind } from "../../scripts/conflicts";
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
  // A blank at the end is in no source.
  const before = words.slice(0, $head.parentOffset);
  return piece.from + placeInSource(piece.text, before.length === words.length ? before.trimEnd() : before, words.slice(before.length));
}

/** Where as many letters as possible meet, and the beginning and the end of the block count as one each; of several such places the one that is nearest to where it is in the text. */
function placeInSource(source: string, before: string, after: string): number {
  const bare = withoutEscapes(source);
  const own = ownOf(bare.words);
  let best = { at: 0, same: -1 };
  for (let at = 0; at <= own.words.length; at++) {
    const [behind, ahead] = [sameEnd(own.words, at, before), sameStart(own.words, at, after)];
    const same = behind + ahead + Number(at === behind && behind === before.length) + Number(at + ahead === own.words.length && ahead === after.length);
    if (same > best.same || same === best.same && Math.abs(at - before.length) < Math.abs(best.at - before.length)) best = { at, same };
  }
  return placeBehind(bare, placeBehind(own, best.at));
}

/** The source without the backslashes that only say that the sign behind them is meant as it is. */
function withoutEscapes(source: string): Own {
  const bare: Own = { words: "", places: [] };
  for (let at = 0; at < source.length; at++) {
    if (source[at] === "\\" && /[!-/:-@[-`{-~]/.test(source[at + 1] ?? "")) at++;
    bare.words += source[at];
    bare.places.push(at);
  }
  return bare;
}

/** Where the cursor of the source stands in the text; null where that has none. */
export function caretInText(doc: Node, frame: Frame, at: number): number | null {
  const { pieces } = layOut(doc, frame);
  const piece = pieces.find((one) => at <= one.to) ?? pieces.at(-1);
  if (!piece) return null;

  const before = doc.content.content.slice(0, piece.index).reduce((size, block) => size + block.nodeSize, 0);
  const place = Math.max(0, at - piece.from);
  return placeOf(doc, before, before + piece.node.nodeSize, withoutEscapes(piece.text.slice(0, place)).words, withoutEscapes(piece.text.slice(place)).words, before);
}
