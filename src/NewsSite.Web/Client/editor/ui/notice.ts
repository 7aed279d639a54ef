import { el } from "./dom";

/** What one may do about what is said. */
export interface Offer { label: string; run: () => void }

/** What is left to do: its sentence as long as that is so, empty once it is done. */
export interface Todo extends Offer { sentence: () => string }

/** One line about what was done, with a button for what one may do about it; it goes when that is done or it is closed. «prepare»: has the text ready for what is done to it; false when it cannot be. */
export class Notice {
  readonly element = el("div", { class: "rich-notice", role: "status" });
  private refused = "";
  private todo: Todo | null = null;

  constructor(private readonly prepare: () => boolean) {}

  say(sentence: string, offer: Offer): void {
    this.clear();
    this.show(sentence, offer);
  }

  /** What was not done, empty for nothing, and what is left to do. */
  tell(refused: string, todo: Todo): void {
    this.refused = refused;
    this.todo = todo;
    this.showTodo(todo.sentence());
  }

  /** What was offered can no longer be done; the sentence stays true. */
  withdraw(): void {
    this.element.querySelector(".notice-act")?.remove();
  }

  clear(): void {
    this.refused = "";
    this.todo = null;
    this.element.replaceChildren();
  }

  /** Something in the text has changed. */
  recheck(): void {
    if (!this.todo) return;
    const sentence = this.todo.sentence();
    if (this.element.querySelector("p")?.textContent !== this.withRefused(sentence)) this.showTodo(sentence);
  }

  private showTodo(sentence: string): void {
    const all = this.withRefused(sentence);
    if (all === "") this.clear();
    else this.show(all, sentence === "" ? null : this.todo);
  }

  private withRefused(sentence: string): string {
    return `${this.refused} ${sentence}`.trim();
  }

  private show(sentence: string, offer: Offer | null): void {
    this.element.classList.toggle("rich-refused", this.refused !== "");
    this.element.replaceChildren(el("p", {}, sentence),
      ...offer ? [el("button", { type: "button", class: "quiet notice-act", click: () => this.do(offer) }, offer.label)] : [],
      el("button", { type: "button", class: "quiet", click: () => this.clear() }, "أغلق"));
  }

  private do(offer: Offer): void {
    const offered = this.element.querySelector(".notice-act");
    // What was typed in the source may have ended what was offered.
    if (!this.prepare() || !offered?.isConnected) return;
    if (offer !== this.todo) this.clear();
    offer.run();
  }
}
