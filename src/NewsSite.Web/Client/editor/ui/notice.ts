import { el } from "./dom";

/** One line about what was done, with a button for what one may do about it; it goes when that is done or it is closed. */
export class Notice {
  readonly element = el("div", { class: "rich-notice", role: "status" });
  private isOver: () => boolean = () => false;

  /** «isOver»: whether the sentence is no longer true. */
  say(sentence: string, act?: { label: string; run: () => void }, isOver: () => boolean = () => false): void {
    this.show(sentence, false, act);
    this.isOver = isOver;
  }

  /** What was not done. */
  refuse(sentence: string, act?: { label: string; run: () => void }): void {
    this.show(sentence, true, act);
  }

  /** What was offered can no longer be done; the sentence stays true. */
  withdraw(): void {
    this.element.querySelector(".notice-act")?.remove();
  }

  clear(): void {
    this.isOver = () => false;
    this.element.replaceChildren();
  }

  /** Something in the text has changed. */
  recheck(): void {
    if (this.isOver()) this.clear();
  }

  private show(sentence: string, isRefusal: boolean, act?: { label: string; run: () => void }): void {
    this.isOver = () => false;
    this.element.classList.toggle("rich-refused", isRefusal);
    this.element.replaceChildren(el("p", {}, sentence),
      ...act ? [el("button", { type: "button", class: "quiet notice-act", click: () => { this.clear(); act.run(); } }, act.label)] : [],
      el("button", { type: "button", class: "quiet", click: () => this.clear() }, "أغلق"));
  }
}
