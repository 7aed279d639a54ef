// Blocks without an Arabic letter are set from left to right, as on the reader's page (Web/Markdown/BlockDirection), and bare addresses everywhere.
import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { addressesIn } from "../markdown/addresses";
import { isForeign } from "../markdown/arabic";

const key = new PluginKey<DecorationSet>("direction");

export const Direction = Extension.create({
  name: "direction",
  addProseMirrorPlugins: () => [new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, state) => DecorationSet.create(state.doc, marksOf(state.doc)),
      apply: (tr, set) => tr.docChanged ? changed(set.map(tr.mapping, tr.doc), tr.before, tr.doc) : set,
    },
    props: { decorations: (state) => key.getState(state) },
  })],
});

/** Only the blocks at the top that are not the ones of before are looked at again. */
function changed(set: DecorationSet, before: Node, doc: Node): DecorationSet {
  const known = new Set<Node>();
  before.forEach((block) => known.add(block));
  const stale: Decoration[] = [];
  const fresh: Decoration[] = [];
  doc.forEach((block, offset) => {
    if (known.has(block)) return;
    const end = offset + block.nodeSize;
    // Those of the neighbours touch the block too.
    stale.push(...set.find(offset, end).filter((decoration) => decoration.from >= offset && decoration.to <= end));
    marksIn(block, offset, fresh);
  });
  return set.remove(stale).add(doc, fresh);
}

function marksOf(doc: Node): Decoration[] {
  const found: Decoration[] = [];
  doc.forEach((block, offset) => marksIn(block, offset, found));
  return found;
}

function marksIn(block: Node, at: number, found: Decoration[]): void {
  const turned = !block.isAtom && isForeign(block.textContent);
  if (turned) found.push(Decoration.node(at, at + block.nodeSize, { dir: "ltr" }));
  const visit = (node: Node, pos: number, inner: boolean) => {
    if (inner && !turned && node.isTextblock && isForeign(node.textContent)) found.push(Decoration.node(pos, pos + node.nodeSize, { dir: "ltr", class: "foreign" }));
    if (!node.isTextblock) return;
    node.forEach((child, offset) => {
      if (!child.isText || child.marks.length > 0) return;
      for (const address of addressesIn(child.text!)) found.push(Decoration.inline(pos + 1 + offset + address.from, pos + 1 + offset + address.to, { nodeName: "bdi", class: "address", dir: "ltr" }));
    });
  };
  visit(block, at, false);
  block.descendants((node, pos) => { visit(node, at + 1 + pos, true); });
}
