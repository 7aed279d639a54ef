import { type Change, ChangeSet, type TokenEncoder } from "@tiptap/pm/changeset";
import { undo } from "@tiptap/pm/history";
import type { Mark, Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { StepMap, Transform } from "@tiptap/pm/transform";
import { conflictStart } from "../scripts/conflicts";
import { differingBlocks } from "./blocks";
import { othersOf, type Range } from "./others";

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
 * A blank may have been typed together with the words on the other side of what stands in their middle now: undoing these would take it along. Taken away and brought in
 * again with it, the blank is no longer of that step.
 */
function insertOf(after: Node, { from, to }: Range, tr: Transaction): void {
  const [start, end] = [after.resolve(from), after.resolve(to)];
  const isStart = start.nodeAfter?.text?.startsWith(conflictStart) === true;
  const before = isStart && start.nodeBefore?.text?.endsWith(" ") ? 1 : 0;
  const behind = !isStart && end.nodeAfter?.text?.startsWith(" ") ? 1 : 0;
  if (before + behind > 0) tr.delete(from - before, from + behind);
  tr.replace(from - before, from - before, after.slice(from - before, to + behind));
}

/** Whether what this brings in is there when all that can be undone is. */
function leavesOthers(state: EditorState, tr: Transaction): boolean {
  let brought: Range[] = [];
  tr.mapping.maps.forEach((map, index) => map.forEach((_, __, from, to) => { if (to > from) brought.push({ from: tr.mapping.slice(index + 1).map(from, 1), to: tr.mapping.slice(index + 1).map(to, -1) }); }));
  // Of what goes with a document only what can be undone is asked for: with all of it each step would take its time.
  let now = state.reconfigure({ plugins: state.plugins.filter((plugin) => (plugin.spec.key as { key?: string } | undefined)?.key?.startsWith("history")) }).apply(tr);
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

/** Blocks differ in what they are, wherever they stood in the source. */
const tokens: TokenEncoder<string> = {
  encodeCharacter: (code, marks) => `${code}${marksOf(marks)}`,
  encodeNodeStart: ({ type, attrs: { origin, ...attrs }, marks }) => `<${type.name}${JSON.stringify(attrs)}${marksOf(marks)}`,
  encodeNodeEnd: ({ type }) => `>${type.name}`,
  compareTokens: (one, other) => one === other,
};

const marksOf = (marks: readonly Mark[]): string => marks.length === 0 ? "" : JSON.stringify(marks);

