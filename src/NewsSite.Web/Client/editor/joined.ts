import { type Change, ChangeSet, type TokenEncoder } from "@tiptap/pm/changeset";
import { undo } from "@tiptap/pm/history";
import type { Mark, Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { StepMap, Transform } from "@tiptap/pm/transform";
import { conflictMiddle, conflictStart, othersIn } from "../scripts/conflicts";

interface Range { from: number; to: number }

/** Blocks, and what is put in their place; of the others, those that have come to stand elsewhere in the source. */
interface Changed extends Range { blocks: Node[]; origins: { pos: number; origin: unknown }[] }

/** What has to be put in the place of what, so that one text becomes the other: whole blocks, and no more of them than differ. */
export function changedBlocks(before: Node, after: Node): Changed {
  let first = 0;
  while (first < before.childCount && first < after.childCount && haveSameText(before.child(first), after.child(first))) first++;
  let last = 0;
  while (last < before.childCount - first && last < after.childCount - first && haveSameText(before.child(before.childCount - 1 - last), after.child(after.childCount - 1 - last))) last++;
  const at = (index: number) => before.content.size - before.content.content.slice(index).reduce((size, node) => size + node.nodeSize, 0);
  const origins: { pos: number; origin: unknown }[] = [];
  before.forEach((block, pos, index) => {
    const now = index < first ? after.child(index) : index >= before.childCount - last ? after.child(after.childCount - before.childCount + index) : null;
    if (now && !block.eq(now)) origins.push({ pos, origin: now.attrs.origin });
  });
  return { from: at(first), to: at(before.childCount - last), blocks: after.content.content.slice(first, after.childCount - last), origins };
}

/** Wherever it stands in the source. */
const haveSameText = (one: Node, other: Node): boolean =>
  one.eq(other) || one.type === other.type && one.content.eq(other.content) && one.hasMarkup(other.type, { ...other.attrs, origin: one.attrs.origin }, other.marks);

/** Each block that differs is replaced as a whole; what is the same but for its place in the source stays, with the steps in it that can be undone. */
export function withBlocks({ tr }: EditorState, { from, to, blocks, origins }: Changed): Transaction {
  for (const { pos, origin } of origins) tr.setNodeAttribute(pos, "origin", origin);
  return tr.replaceWith(from, to, blocks);
}

/**
 * Makes the document into one in which a colleague's words were joined with it: what differs and nothing else, so that one's own steps can be undone and take none of these
 * words along. Null where that cannot be had.
 */
export function joinedInto(state: EditorState, after: Node): Transaction | null {
  const { tr, doc: before } = state;
  tr.setMeta("addToHistory", false);
  try {
    // Letter by letter the words of a conflict would be mixed with one's own.
    const others = othersOf(after);
    const own = new Transform(after);
    for (const { from, to } of [...others].reverse()) own.delete(from, to);
    for (const { fromA, toA, fromB, toB } of [...changesBetween(before, own.doc)].reverse()) tr.replace(fromA, toA, own.doc.slice(fromB, toB));
    for (const range of others) insertOf(after, range, tr);
    if (tr.doc.childCount !== after.childCount) return null;
    tr.doc.forEach((block, pos, index) => {
      const { origin } = after.child(index).attrs;
      if (block.attrs.origin !== origin) tr.setNodeAttribute(pos, "origin", origin);
    });
    return tr.doc.eq(after) && leavesOthers(state, tr) ? tr : null;
  } catch (error) {
    // What differs lies across the edges of blocks.
    if (error instanceof Error && ["RangeError", "ReplaceError", "TransformError"].includes(error.name)) return null;
    throw error;
  }
}

/**
 * A blank may have been typed together with the words on the other side of what stands in their middle now: undoing these would take it along. Replaced with the letter on
 * its other side, the blank is no longer of that step.
 */
function insertOf(after: Node, { from, to }: Range, tr: Transaction): void {
  const [start, end] = [after.resolve(from), after.resolve(to)];
  const isStart = start.nodeAfter?.text?.startsWith(conflictStart) === true;
  const before = isStart && /. $/.test(start.nodeBefore?.text ?? "") ? 2 : 0;
  const behind = !isStart && /^ ./.test(end.nodeAfter?.text ?? "") ? 2 : 0;
  tr.replace(from - before, from + behind, after.slice(from - before, to + behind));
}

/** Whether what this brings in is there when all that can be undone is. */
function leavesOthers(state: EditorState, tr: Transaction): boolean {
  let brought: Range[] = [];
  tr.mapping.maps.forEach((map, index) => map.forEach((_, __, from, to) => { if (to > from) brought.push({ from: tr.mapping.slice(index + 1).map(from, 1), to: tr.mapping.slice(index + 1).map(to, -1) }); }));
  let now = state.apply(tr);
  let leaves = true;
  const take = (step: Transaction) => {
    const moved = brought.map(({ from, to }) => ({ from: step.mapping.map(from, 1), to: step.mapping.map(to, -1) }));
    leaves = moved.every(({ from, to }, index) => to - from >= brought[index]!.to - brought[index]!.from);
    brought = moved;
    now = now.apply(step);
  };
  while (leaves && undo(now, take));
  return leaves;
}

/** Letter by letter where blocks differ, from the beginning of the text on. */
function changesBetween(before: Node, after: Node): readonly Change[] {
  // The last first: so each stands where it does in the one before.
  const maps = differingBlocks(before, after).reverse().map((range) => new StepMap(range));
  return ChangeSet.create(before, undefined, tokens).addSteps(after, maps, null).changes;
}

/** Between the blocks that both have, as many as there can be: where it begins, how long it is and how long the other is, for each place. */
function differingBlocks(before: Node, after: Node): [start: number, old: number, size: number][] {
  const [a, b] = [before.content.content, after.content.content];
  // How many blocks both have, from these two on.
  const shared = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let k = b.length - 1; k >= 0; k--) shared[i]![k] = haveSameText(a[i]!, b[k]!) ? shared[i + 1]![k + 1]! + 1 : Math.max(shared[i + 1]![k]!, shared[i]![k + 1]!);

  const ranges: [number, number, number][] = [];
  let pos = 0;
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

/** Blocks differ in what they are, wherever they stood in the source. */
const tokens: TokenEncoder<string> = {
  encodeCharacter: (code, marks) => `${code}${marksOf(marks)}`,
  encodeNodeStart: ({ type, attrs: { origin, ...attrs }, marks }) => `<${type.name}${JSON.stringify(attrs)}${marksOf(marks)}`,
  encodeNodeEnd: ({ type }) => `>${type.name}`,
  compareTokens: (one, other) => one === other,
};

const marksOf = (marks: readonly Mark[]): string => marks.length === 0 ? "" : JSON.stringify(marks);

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
    } else if (block.textContent === "⟧") found.push({ from: pos, to: end });
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
