// The blocks of a document in which it differs from another.
import type { Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { Range } from "./others";

/** Blocks, and what is put in their place; of the others, those that have come to stand elsewhere in the source. */
export interface Changed extends Range { blocks: Node[]; origins: { pos: number; origin: unknown }[] }

/** What has to be put in the place of what, so that one text becomes the other: whole blocks, and no more of them than differ. */
export function changedBlocks(before: Node, after: Node): Changed {
  const { first, last } = sharedEnds(before, after);
  const origins: { pos: number; origin: unknown }[] = [];
  before.forEach((block, pos, index) => {
    const now = index < first ? after.child(index) : index >= before.childCount - last ? after.child(after.childCount - before.childCount + index) : null;
    if (now && !block.eq(now)) origins.push({ pos, origin: now.attrs.origin });
  });
  return { from: startOf(before, first), to: startOf(before, before.childCount - last), blocks: after.content.content.slice(first, after.childCount - last), origins };
}

/** How many blocks at the beginning and at the end both have. */
function sharedEnds(before: Node, after: Node): { first: number; last: number } {
  let first = 0;
  while (first < before.childCount && first < after.childCount && haveSameText(before.child(first), after.child(first))) first++;
  let last = 0;
  while (last < before.childCount - first && last < after.childCount - first && haveSameText(before.child(before.childCount - 1 - last), after.child(after.childCount - 1 - last))) last++;
  return { first, last };
}

const startOf = (doc: Node, index: number): number => doc.content.content.slice(0, index).reduce((size, node) => size + node.nodeSize, 0);

/** Wherever it stands in the source. */
const haveSameText = (one: Node, other: Node): boolean =>
  one.eq(other) || one.type === other.type && one.content.eq(other.content) && one.hasMarkup(other.type, { ...other.attrs, origin: one.attrs.origin }, other.marks);

/** Each block that differs is replaced as a whole; what is the same but for its place in the source stays, with the steps in it that can be undone. */
export function withBlocks({ tr }: EditorState, { from, to, blocks, origins }: Changed): Transaction {
  for (const { pos, origin } of origins) tr.setNodeAttribute(pos, "origin", origin);
  return tr.replaceWith(from, to, blocks);
}

/** Between the blocks that both have, as many as there can be: where it begins, how long it is and how long the other is, for each place. */
export function differingBlocks(before: Node, after: Node): [start: number, old: number, size: number][] {
  const { first, last } = sharedEnds(before, after);
  const [a, b] = [before, after].map((doc) => doc.content.content.slice(first, doc.childCount - last)) as [Node[], Node[]];
  // How many blocks both have, from these two on.
  const shared = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let k = b.length - 1; k >= 0; k--) shared[i]![k] = haveSameText(a[i]!, b[k]!) ? shared[i + 1]![k + 1]! + 1 : Math.max(shared[i + 1]![k]!, shared[i]![k + 1]!);

  const ranges: [number, number, number][] = [];
  let pos = startOf(before, first);
  for (let i = 0, k = 0; i < a.length || k < b.length;) {
    const start = pos;
    let [old, size] = [0, 0];
    while (i < a.length || k < b.length) {
      if (i < a.length && k < b.length && haveSameText(a[i]!, b[k]!)) break;
      if (k === b.length || i < a.length && shared[i + 1]![k]! >= shared[i]![k + 1]!) old += a[i++]!.nodeSize;
      else size += b[k++]!.nodeSize;
    }
    if (old + size > 0) ranges.push([start, old, size]);
    pos += old;
    if (i < a.length && k < b.length) {
      pos += a[i++]!.nodeSize;
      k++;
    }
  }
  return ranges;
}
