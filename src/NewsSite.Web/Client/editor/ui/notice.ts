import { el } from "./dom";

/** One line about what was done, with a button for what one may do about it; it goes when that is done or it is closed. «prepare»: has the text ready for what is done to it; false when it cannot be. */
export class Notice {
  readonly element = el("div", { class: "rich-notice", role: "status" });
  private isOver: (() => boolean) | null = null;

  constructor(private readonly prepare: () => boolean) {}

  /** «isOver»: whether the sentence is no longer true; until then it stays, whatever its button does. */
  say(sentence: string, act?: { label: string; run: () => void }, isOver: (() => boolean) | null = null): void {
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
    this.isOver = null;
    this.element.replaceChildren();
  }

  /** Something in the text has changed. */
  recheck(): void {
    if (this.isOver?.()) this.clear();
  }

  private show(sentence: string, isRefusal: boolean, act?: { label: string; run: () => void }): void {
    this.isOver = null;
    this.element.classList.toggle("rich-refused", isRefusal);
    this.element.replaceChildren(el("p", {}, sentence),
      ...act ? [el("button", { type: "button", class: "quiet notice-act", click: () => this.do(act.run) }, act.label)] : [],
      el("button", { type: "button", class: "quiet", click: () => this.clear() }, "أغلق"));
  }

  private do(run: () => void): void {
    const offered = this.element.querySelector(".notice-act");
    // What was typed in the source may have ended what was offered.
    if (!this.prepare() || !offered?.isConnected) return;
    if (!this.isOver) this.clear();
    run();
  }
}
