// The cursor goes with whoever turns from the text to its source and back.
import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import { meeting } from "../../scripts/carry-over";
import { type Own, placeBehind } from "../../scripts/conflicts";
import { read } from "../markdown/read";
import { type Frame, layOut, modelOf } from "../markdown/write";
import { placeOf } from "./keep-caret";

/** Stands for the cursor: a letter of no script, which nothing is read or written differently for. */
const mark = "\uE000";

/** Where the cursor of the text stands in the source; in an empty paragraph, of which that knows nothing, behind the block before it. */
export function caretInSource({ doc, tr, selection: { $head } }: EditorState, frame: Frame): number {
  const { pieces } = layOut(doc, frame);
  const index = $head.index(0);
  const piece = pieces.find((one) => one.index === index);
  if (!piece) return pieces.filter((one) => one.index < index).at(-1)?.to ?? 0;
  if (!$head.parent.isTextblock) return piece.to;

  const [before, after] = modelOf(tr.insertText(mark, $head.pos).doc.child(index)).split(mark);
  if (before === undefined || after === undefined) return piece.to;
  if (before + after === piece.text) return piece.from + before.length;
  // A blank at the end is in no source.
  return piece.from + placeInSource(piece.text, after.trim() === "" ? before.trimEnd() : before, after);
}

/** A block may have been written otherwise than it would be by now. Where as many letters as possible meet; of several such places the one that is nearest. */
function placeInSource(source: string, writtenBefore: string, writtenAfter: string): number {
  const [own, before, after] = [withoutEscapes(source), withoutEscapes(writtenBefore).words, withoutEscapes(writtenAfter).words];
  let best = { at: 0, same: -1 };
  for (let at = 0; at <= own.words.length; at++) {
    const { letters, edges } = meeting(own.words, at, before, after);
    const same = letters + edges;
    if (same > best.same || same === best.same && Math.abs(at - before.length) < Math.abs(best.at - before.length)) best = { at, same };
  }
  return placeBehind(own, best.at);
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

  const { node, index, text } = piece;
  const from = doc.content.content.slice(0, index).reduce((size, block) => size + block.nodeSize, 0);
  const place = amongWords(text, Math.max(0, at - piece.from), node.type.name === "table");
  const marked = read(text.slice(0, place) + mark + text.slice(place), doc.type.schema, () => false).doc;
  let found: number | null = null;
  marked.descendants((one, pos) => { if (one.isText && one.text!.includes(mark)) found = pos + one.text!.indexOf(mark); });
  // Within an address, or between the signs of a mark, it would change what is read.
  if (found !== null && marked.childCount === 1 && marked.content.size === node.nodeSize + 1 && marked.textContent.replace(mark, "") === node.textContent) return from + found;
  return placeOf(doc, from, from + node.nodeSize, withoutEscapes(text.slice(0, place)).words, withoutEscapes(text.slice(place)).words, from);
}

/** Behind the signs with which a line begins, and in a table before the one with which it ends. */
function amongWords(source: string, place: number, isTable: boolean): number {
  const start = source.lastIndexOf("\n", place - 1) + 1;
  const line = source.slice(start).split("\n", 1)[0]!;
  if (isTable && start > 0 && /^[\s|:-]+$/.test(line)) return amongWords(source, start - 1, true);
  const first = /^(?:[ \t]*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6})(?=[ \t]|$)|>)[ \t]*)*/.exec(line)![0].length + (isTable ? /^[ \t]*\|?[ \t]*/.exec(line)![0].length : 0);
  const last = isTable ? line.replace(/[ \t]*\|?[ \t]*$/, "").length : line.length;
  return start + Math.min(Math.max(place - start, first), Math.max(first, last));
}
