import { el } from "./dom";

/** What one may do about what is said. */
export interface Offer { label: string; run: () => void }

/** What is left to do: its sentence as long as that is so, empty once it is done. */
export interface Todo extends Offer { sentence: () => string }

/**
 * One line about what was done, with a button for what one may do about it; it goes when that is done or it is closed. What is left to do is said again after what was said over
 * it. «prepare»: has the text ready for what is done to it; false when it cannot be.
 */
export class Notice {
  readonly element = el("div", { class: "rich-notice", role: "status" });
  /** What was just done, with what can be done about it as long as it can. */
  private said: { sentence: string; offer: Offer | null } | null = null;
  private refused = "";
  private todo: Todo | null = null;

  constructor(private readonly prepare: () => boolean) {}

  /** The sentences for what was not done, as they are shown, or are under what was said over them. */
  get refusal(): string {
    return this.refused;
  }

  say(sentence: string, offer: Offer): void {
    this.said = { sentence, offer };
    this.show();
  }

  /** What was not done, empty for nothing, and what is left to do. */
  tell(refused: string, todo: Todo): void {
    this.said = null;
    this.refused = refused;
    this.todo = todo;
    this.show();
  }

  /** These sentences are true no more. */
  unsay(refusals: string[]): void {
    for (const one of refusals) this.refused = this.refused.replace(one, "").replaceAll("  ", " ").trim();
    this.show();
  }

  /** What was offered can no longer be done; the sentence stays true. */
  withdraw(): void {
    if (!this.said?.offer) return;
    this.said.offer = null;
    this.show();
  }

  /** Something in the text has changed. */
  recheck(): void {
    if ((this.element.querySelector("p")?.textContent ?? "") !== this.now().sentence) this.show();
  }

  private now(): { sentence: string; offer: Offer | null } {
    if (this.said) return this.said;
    const left = this.todo?.sentence() ?? "";
    return { sentence: `${this.refused} ${left}`.trim(), offer: left === "" ? null : this.todo };
  }

  private show(): void {
    const { sentence, offer } = this.now();
    this.element.classList.toggle("rich-refused", !this.said && this.refused !== "");
    this.element.replaceChildren(...sentence === "" ? [] : [
      el("p", {}, sentence),
      ...offer ? [el("button", { type: "button", class: "quiet notice-act", click: () => this.do(offer) }, offer.label)] : [],
      el("button", { type: "button", class: "quiet", click: () => this.close() }, "أغلق"),
    ]);
  }

  private close(): void {
    if (!this.said) {
      this.refused = "";
      this.todo = null;
    }
    this.said = null;
    this.show();
  }

  private do(offer: Offer): void {
    // What was typed in the source may have ended what was offered.
    if (!this.prepare() || this.now().offer !== offer) return;
    this.said = null;
    this.show();
    offer.run();
  }
}
