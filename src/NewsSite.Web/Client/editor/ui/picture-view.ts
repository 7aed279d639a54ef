// How a picture shows itself in the editor: what is said of it, what is not said yet, and the button for both.
import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { NodeView } from "@tiptap/pm/view";
import { pictureAt } from "../../scripts/library";
import { isOurs } from "../markdown/addresses";
import { el } from "./dom";
import { editPicture, type PictureFacts } from "./forms";

export class PictureView implements NodeView {
  readonly dom = el("figure", { class: "picture" });
  private readonly edit: HTMLButtonElement;
  /** What the library says of a picture of which the text says nothing: readers get that. */
  private known = "";

  constructor(editor: Editor, private node: Node, getPos: () => number | undefined) {
    this.edit = el("button", {
      type: "button", class: "quiet", tabindex: -1,
      click: () => { const pos = getPos(); if (pos !== undefined) editPicture(editor, { ...(this.node.attrs as PictureFacts), alt: this.node.attrs.alt || this.known, pos }); },
    });
    this.show();
    void this.ask();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    const isSame = node.sameMarkup(this.node);
    if (node.attrs.src !== this.node.attrs.src) return false;
    this.node = node;
    if (!isSame) this.show();
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof HTMLElement && event.target.closest("button") !== null;
  }

  private async ask(): Promise<void> {
    const { src, alt } = this.node.attrs as PictureFacts;
    if (alt !== "" || !isOurs(src)) return;
    this.known = (await pictureAt(src))?.altText ?? "";
    if (this.known !== "") this.show();
  }

  private show(): void {
    const { src, alt: own, caption } = this.node.attrs as PictureFacts;
    const alt = own || this.known;
    this.edit.textContent = alt === "" ? "اكتب النص البديل" : "عدّل";
    this.dom.replaceChildren(
      isOurs(src) ? el("img", { src, alt, loading: "lazy" }) : el("p", { class: "picture-away" }, `صورة من خارج الموقع لا يراها القراء: ${src}`),
      ...caption === "" ? [] : [el("figcaption", {}, caption)],
      el("p", { class: "picture-alt" }, alt === "" ? el("span", { class: "badge badge-inreview" }, "بلا نص بديل") : `النص البديل: ${alt}`, " ", this.edit));
  }
}
