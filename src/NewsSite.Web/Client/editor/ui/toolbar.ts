import type { Editor } from "@tiptap/core";
import { type Act } from "./acts";
import { el, icon } from "./dom";
import { ariaName, inTitle } from "./keys";

/** A row of buttons that is one stop of the Tab key; arrows go from button to button (ARIA toolbar pattern). */
export class Toolbar {
  readonly element: HTMLElement;
  private readonly buttons: { act: Act; button: HTMLButtonElement }[] = [];

  constructor(label: string, groups: Act[][], private readonly editor: () => Editor, controls?: string) {
    this.element = el("div", { class: "rich-tools", role: "toolbar", "aria-label": label, "aria-controls": controls, keydown: (event: KeyboardEvent) => this.onKey(event) });
    for (const acts of groups) this.element.append(el("div", { class: "rich-group" }, ...acts.map((act) => this.button(act))));
    this.rove(this.buttons[0]?.button);
  }

  /** Shows what is on and what is possible at the cursor. */
  update(): void {
    const editor = this.editor();
    for (const { act, button } of this.buttons) {
      if (act.isOn) set(button, "aria-pressed", String(act.isOn(editor)));
      if (act.isPossible) set(button, "aria-disabled", act.isPossible(editor) ? null : "true");
    }
  }

  buttonOf(name: string): HTMLButtonElement | undefined {
    return this.buttons.find((entry) => entry.act.name === name)?.button;
  }

  private button(act: Act): HTMLButtonElement {
    const face = act.icon ? icon(act.icon) : act.letters ? el("span", { "aria-hidden": "true" }, act.letters) : act.label;
    const button = el("button", {
      type: "button",
      tabindex: -1,
      class: act.icon || act.letters ? "rich-tool" : "rich-tool rich-tool-word",
      title: inTitle(act.label, act.keys),
      "aria-label": act.icon || act.letters ? act.label : null,
      "aria-keyshortcuts": act.keys ? ariaName(act.keys) : null,
      "aria-pressed": act.isOn ? "false" : null,
      "data-act": act.name,
      // The selection stays in the text.
      mousedown: (event: MouseEvent) => event.preventDefault(),
      focus: () => this.rove(button),
      click: () => { if (button.getAttribute("aria-disabled") !== "true") act.run(this.editor()); },
    }, face);
    this.buttons.push({ act, button });
    return button;
  }

  private rove(to: HTMLButtonElement | undefined): void {
    for (const { button } of this.buttons) button.tabIndex = button === to ? 0 : -1;
  }

  private onKey(event: KeyboardEvent): void {
    const at = this.buttons.findIndex((entry) => entry.button === document.activeElement);
    const last = this.buttons.length - 1;
    // The first button is on the right.
    const to = event.key === "ArrowLeft" ? (at === last ? 0 : at + 1) : event.key === "ArrowRight" ? (at === 0 ? last : at - 1) : event.key === "Home" ? 0 : event.key === "End" ? last : -1;
    if (to < 0 || at < 0) return;
    event.preventDefault();
    this.buttons[to].button.focus();
  }
}

function set(button: HTMLElement, name: string, value: string | null): void {
  if (value === null) button.removeAttribute(name);
  else if (button.getAttribute(name) !== value) button.setAttribute(name, value);
}
