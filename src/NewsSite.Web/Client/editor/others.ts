// What a colleague wrote in the conflicts of a text, as the editor has it.
import type { Node } from "@tiptap/pm/model";
import { conflictEnd, conflictMiddle, conflictStart, othersIn } from "../scripts/conflicts";

/** Places of a document. */
export interface Range { from: number; to: number }

/** Where the signs of conflicts stand with a colleague's words, from the beginning on: within a line, or as whole blocks. */
export function othersOf(doc: Node): Range[] {
  const found: Range[] = [];
  let since: number | null = null;
  doc.forEach((block, pos) => {
    const end = pos + block.nodeSize;
    if (block.textContent === conflictStart) since = pos;
    else if (block.textContent === conflictMiddle && since !== null) {
      found.push({ from: since, to: end });
      since = null;
    } else if (block.textContent === conflictEnd) found.push({ from: pos, to: end });
    else if (since === null) found.push(...othersWithin(block, pos));
  });
  return found;
}

function othersWithin(block: Node, start: number): Range[] {
  if (block.isTextblock) return othersIn(textOf(block)).map(({ from, to }) => ({ from: start + 1 + from, to: start + 1 + to }));
  const found: Range[] = [];
  block.forEach((inner, pos) => found.push(...othersWithin(inner, start + 1 + pos)));
  return found;
}

/** What is no text counts as one letter, as it does in places. */
export const textOf = (block: Node): string => block.textBetween(0, block.content.size, undefined, "\ufffc");
