// What the proofreader says of the body, marked where it stands; a box beside the cursor says why and puts it right.
import { Extension, type Editor } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Finding } from "../../scripts/proofread";
import { el } from "./dom";
import { settled } from "./settled";
import type { Spot } from "./spots";

type Marked = Spot<Finding>;

const key = new PluginKey<Marked[]>("proof");

export const Proof = Extension.create({
  name: "proof",
  addProseMirrorPlugins: () => [new Plugin<Marked[]>({
    key,
    state: {
      init: () => [],
      apply: (tr, old) => {
        const told = tr.getMeta(key) as Marked[] | undefined;
        if (told) return told;
        if (!tr.docChanged || old.length === 0) return old;
        // Until it is read anew, what was written in is no longer what was said.
        return old.flatMap((spot) => {
          const [from, to] = [tr.mapping.map(spot.from, 1), tr.mapping.map(spot.to, -1)];
          return to - from === spot.to - spot.from && tr.doc.textBetween(from, to, "\n", "\n") === spot.passage.text ? [{ ...spot, from, to }] : [];
        });
      },
    },
    props: {
      decorations: (state) => {
        const spots = key.getState(state)!;
        return spots.length === 0 ? null : DecorationSet.create(state.doc, spots.map((spot) => Decoration.inline(spot.from, spot.to, { class: `proofed proofed-${spot.passage.certainty}` })));
      },
    },
  })],
});

/** The box beside the cursor. The list under the form offers the same. */
export class ProofTip {
  readonly element: HTMLElement;
  private readonly says = el("p", { class: "proof-why", role: "status" });
  private readonly buttons = el("p", { class: "proof-buttons" });
  private at: Marked | null = null;
  private closed: string | null = null;

  constructor(private readonly editor: () => Editor, private readonly dismissed: (key: string) => void) {
    this.element = el("div", { class: "rich-proof", role: "group", "aria-label": "المدقق اللغوي", hidden: true, keydown: (event: KeyboardEvent) => this.onKey(event) }, this.says, this.buttons);
  }

  show(spots: Marked[]): void {
    const { view, state } = settled(this.editor());
    view.dispatch(state.tr.setMeta(key, spots).setMeta("addToHistory", false));
    this.update();
  }

  /** To the next place that something is said of; in one already, to its buttons. */
  next(): void {
    if (this.at) {
      this.buttons.querySelector("button")?.focus();
      return;
    }

    const { state } = this.editor();
    const spots = key.getState(state)!;
    const to = spots.find((spot) => spot.from > state.selection.to) ?? spots[0];
    if (!to) return;
    this.closed = null;
    this.editor().chain().focus().setTextSelection(to.from + (to.to - to.from > 1 ? 1 : 0)).scrollIntoView().run();
  }

  /** Follows the cursor. */
  update(): void {
    const { state, view } = this.editor();
    const { from, to } = state.selection;
    const spot = key.getState(state)!.find((one) => from >= one.from && to <= one.to) ?? null;
    if (spot?.passage.key !== this.closed) this.closed = null;
    const shown = this.closed ? null : spot;
    const hasFocus = this.element.contains(document.activeElement);
    // An answer that says the same again leaves whoever is on a button there.
    const isOther = shown !== null && saidOf(shown.passage) !== (this.at && saidOf(this.at.passage));
    if (isOther) this.fill(shown.passage);
    this.at = shown;
    this.element.hidden = shown === null;
    // Else the next key would go nowhere.
    if (hasFocus && (isOther || shown === null)) view.focus();
    if (!shown) return;

    const [place, frame] = [view.coordsAtPos(shown.from), this.element.parentElement!.getBoundingClientRect()];
    this.element.style.insetBlockStart = `${place.bottom - frame.top + 6}px`;
    const room = frame.width - this.element.offsetWidth - 8;
    this.element.style.left = `${Math.max(8, Math.min(room, place.right - frame.left - this.element.offsetWidth / 2))}px`;
  }

  /** Whether there was a box to close. */
  close(): boolean {
    if (!this.at) return false;
    this.closed = this.at.passage.key;
    this.update();
    this.editor().view.focus();
    return true;
  }

  private fill(finding: Finding): void {
    this.says.replaceChildren(el("span", { class: "proof-state" }, finding.says), ` ${finding.reason} `, el("abbr", { class: "proof-rule", title: finding.name }, finding.rule));
    this.element.className = `rich-proof proof-${finding.certainty}`;
    this.buttons.replaceChildren(
      ...finding.fixes.map((fix) => el("button", { type: "button", click: () => this.mend(fix) }, finding.fixes.length === 1 ? named(finding.text, fix) : fix)),
      el("button", { type: "button", class: "quiet", click: () => { if (this.at) this.pass(this.at.passage.key); } }, "تجاهل"));
  }

  private mend(fix: string): void {
    if (!this.at) return;
    const { from, to } = this.at;
    const { state, view } = this.editor();
    view.dispatch(fix === "" ? state.tr.delete(from, to) : state.tr.insertText(fix, from, to));
    this.editor().view.focus();
  }

  private pass(passed: string): void {
    const { state } = this.editor();
    this.show(key.getState(state)!.filter((spot) => spot.passage.key !== passed));
    this.dismissed(passed);
    this.editor().view.focus();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  }
}

/** What the box says of it, and offers. */
const saidOf = ({ rule, text, fixes, says, reason }: Finding): string => JSON.stringify([rule, text, fixes, says, reason]);

/** What cannot be seen on a button is said in words. */
export function named(text: string, fix: string): string {
  if (fix === "") return "احذفه";
  if (fix.trim() === "") return "اجعلها مسافة";
  if (fix.replace(/\s/g, "") !== text.replace(/\s/g, "") || fix.length === text.length) return `أصلح: ${fix}`;
  return fix.length > text.length ? "أصلح: أضف مسافة" : "أصلح: احذف المسافة";
}
