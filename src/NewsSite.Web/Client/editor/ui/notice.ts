import { el } from "./dom";

/** One line about what was done, which can be undone from it; it goes when it is closed or undone. */
export class Notice {
  readonly element = el("div", { class: "rich-notice", role: "status" });

  say(sentence: string, undo?: () => void): void {
    if (sentence === "") {
      this.clear();
      return;
    }

    const undoing = undo ? [el("button", { type: "button", class: "quiet", click: () => { this.clear(); undo(); } }, "تراجع")] : [];
    this.element.replaceChildren(el("p", {}, sentence),
      ...undoing,
      el("button", { type: "button", class: "quiet", click: () => this.clear() }, "أغلق"));
  }

  clear(): void {
    this.element.replaceChildren();
  }
}
