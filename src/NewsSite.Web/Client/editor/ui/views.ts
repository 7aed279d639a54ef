// How cards and pictures show themselves in the editor, and the buttons on them.
import { Extension, type Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { NodeSelection, Plugin, Selection, TextSelection } from "@tiptap/pm/state";
import type { NodeView } from "@tiptap/pm/view";
import { cardKind, cardNames, storyNumber } from "../cards";
import { el } from "./dom";
import { endOf } from "./end";
import { editCard, editPicture, factsOf } from "./forms";
import { isMac } from "./keys";
import { PictureView } from "./picture-view";
import { findStories, shown, type FoundStory } from "./stories";

export const Views = Extension.create<{ site: string }>({
  name: "views",
  addOptions: () => ({ site: "" }),
  addProseMirrorPlugins() {
    const { editor, options } = this;
    return [new Plugin({
      props: {
        nodeViews: {
          picture: (node, _, getPos) => new PictureView(editor, node, getPos),
          card: (node, _, getPos) => new CardView(editor, node, getPos, options.site),
        },
        handleDoubleClickOn: (_, __, node, pos) => {
          const facts = factsOf(node);
          if (facts) editPicture(editor, { ...facts, pos });
          return facts !== null;
        },
        // Typed over a picture or a card, a letter would take its place: one who reads on and types means the text.
        handleTextInput: (view, _, __, text) => {
          const { selection, schema, tr } = view.state;
          if (!(selection instanceof NodeSelection) || !selection.node.isBlock || !selection.node.isAtom) return false;
          tr.insert(selection.to, schema.nodes.paragraph.create(null, schema.text(text)));
          view.dispatch(tr.setSelection(TextSelection.create(tr.doc, selection.to + 1 + text.length)).scrollIntoView());
          return true;
        },
        handleKeyDown: (view, event) => {
          // The browser would pick out a picture that stands last, and the next key would be meant for it.
          const { state } = view;
          const isToEnd = isMac() ? event.metaKey && event.key === "ArrowDown" : event.ctrlKey && event.key === "End";
          if (isToEnd && !event.shiftKey && Selection.atEnd(state.doc) instanceof NodeSelection) {
            view.dispatch(state.tr.setSelection(endOf(state.doc)).scrollIntoView());
            return true;
          }

          const node = "node" in view.state.selection ? view.state.selection.node as Node : null;
          if (event.key !== "Enter" || !node) return false;
          const pos = view.state.selection.from;
          const facts = factsOf(node);
          if (facts) editPicture(editor, { ...facts, pos });
          else if (node.type.name === "card") editCard(editor, options.site, { address: node.attrs.address, pos });
          else return false;
          return true;
        },
      },
    })];
  },
});

/** Stories that were asked for, so that one card after another does not ask again; null while the site does not answer. */
const stories = new Map<number, Promise<FoundStory | undefined | null>>();

function storyOf(number: number): Promise<FoundStory | undefined | null> {
  let story = stories.get(number);
  if (!story) {
    stories.set(number, story = findStories(String(number)).then((found) => {
      if (!found) stories.delete(number);
      return found && found.find((one) => one.id === number);
    }));
  }

  return story;
}

class CardView implements NodeView {
  readonly dom: HTMLElement;

  constructor(editor: Editor, node: Node, getPos: () => number | undefined, site: string) {
    const address = node.attrs.address as string;
    const kind = cardKind(address, site);
    const title = el("strong", { class: "card-block-title" });
    this.dom = el("div", { class: "card-block", "data-card": address },
      el("span", { class: "card-block-kind" }, kind ? cardNames[kind] : "رابط"),
      title,
      el("bdi", { class: "card-block-address", dir: "ltr" }, address),
      el("button", { type: "button", class: "quiet", tabindex: -1, click: () => { const pos = getPos(); if (pos !== undefined) editCard(editor, site, { address, pos }); } }, "عدّل"));
    const number = kind === "story" ? storyNumber(address) : null;
    if (number !== null) void storyOf(number).then((found) => title.replaceChildren(...found ? shown(found.runs) : found === undefined ? ["لا مقال بهذا الرقم"] : []));
  }

  ignoreMutation(): boolean {
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof HTMLElement && event.target.closest("button") !== null;
  }
}
