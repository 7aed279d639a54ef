import { Extension, type Editor } from "@tiptap/core";
import { Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { el, newId } from "./dom";
import { type Match, matchesIn } from "./search";

interface Search { query: string; exact: boolean; matches: Match[]; now: number }

const key = new PluginKey<Search>("find");
const nothing: Search = { query: "", exact: false, matches: [], now: -1 };

export const Find = Extension.create({
  name: "find",
  addProseMirrorPlugins: () => [new Plugin<Search>({
    key,
    state: {
      init: () => nothing,
      apply: (tr, old) => {
        const asked = tr.getMeta(key) as Partial<Search> | undefined;
        if (!asked && (!tr.docChanged || old.query === "")) return old;
        const search = { ...old, ...asked };
        const matches = tr.docChanged || asked?.query !== undefined ? matchesIn(tr.doc, search.query, search.exact) : search.matches;
        return { ...search, matches, now: Math.min(search.now, matches.length - 1) };
      },
    },
    props: {
      decorations: (state) => {
        const { matches, now } = key.getState(state)!;
        return matches.length === 0 ? null : DecorationSet.create(state.doc, matches.map((match, i) => Decoration.inline(match.from, match.to, { class: i === now ? "found found-now" : "found" })));
      },
    },
  })],
});

/** The bar for finding and replacing, under the tools. */
export class FindBar {
  readonly element: HTMLElement;
  private readonly query = el("input", { type: "text", id: newId("rich-find"), autocomplete: "off" });
  private readonly by = el("input", { type: "text", id: newId("rich-replace"), autocomplete: "off" });
  private readonly exact = el("input", { type: "checkbox" });
  private readonly state = el("p", { class: "rich-find-state", role: "status" });

  constructor(private readonly editor: () => Editor) {
    const button = (label: string, run: () => void) => el("button", { type: "button", class: "quiet", click: run }, label);
    this.element = el("div", { class: "rich-find", role: "search", "aria-label": "البحث في المتن", hidden: true, keydown: (event: KeyboardEvent) => this.onKey(event) },
      el("div", { class: "rich-find-line" }, el("label", { for: this.query.id }, "ابحث عن"), this.query, button("السابق", () => this.step(-1)), button("التالي", () => this.step(1)), this.state, button("أغلق", () => this.close())),
      el("div", { class: "rich-find-line" }, el("label", { for: this.by.id }, "ضع مكانه"), this.by, button("استبدل", () => this.replace()), button("استبدل الكل", () => this.replaceAll()),
        el("label", { class: "check" }, this.exact, " طابِق التشكيل والهمزات")));
    this.query.addEventListener("input", () => this.search());
    this.exact.addEventListener("change", () => this.search());
  }

  open(replacing = false): void {
    const { state } = this.editor();
    const chosen = state.doc.textBetween(state.selection.from, state.selection.to, " ");
    this.element.hidden = false;
    if (chosen !== "" && chosen.length < 100) this.query.value = chosen;
    (replacing && this.query.value !== "" ? this.by : this.query).focus();
    this.query.select();
    this.search();
  }

  close(): void {
    if (this.element.hidden) return;
    const { matches, now } = key.getState(this.editor().state)!;
    this.element.hidden = true;
    this.ask({ query: "", now: -1 });
    if (matches[now]) this.editor().commands.setTextSelection(matches[now]);
    this.editor().view.focus();
  }

  private search(): void {
    const { from } = this.editor().state.selection;
    this.ask({ query: this.query.value, exact: this.exact.checked });
    const { matches } = key.getState(this.editor().state)!;
    const next = matches.findIndex((match) => match.from >= from);
    this.ask({ now: matches.length === 0 ? -1 : Math.max(0, next) });
    this.showNow();
  }

  private step(by: number): void {
    const { matches, now } = key.getState(this.editor().state)!;
    if (matches.length > 0) this.ask({ now: (now + by + matches.length) % matches.length });
    this.showNow();
  }

  private replace(): void {
    const { matches, now } = key.getState(this.editor().state)!;
    const match = matches[now];
    if (!match) return;
    const { tr } = this.editor().state;
    this.editor().view.dispatch(tr.insertText(this.by.value, match.from, match.to).setSelection(TextSelection.create(tr.doc, match.from + this.by.value.length)));
    this.search();
  }

  private replaceAll(): void {
    const { matches } = key.getState(this.editor().state)!;
    const { tr } = this.editor().state;
    for (const match of [...matches].reverse()) tr.insertText(this.by.value, match.from, match.to);
    if (matches.length > 0) this.editor().view.dispatch(tr);
    this.state.textContent = matches.length === 0 ? "لا شيء يُستبدل" : matches.length === 1 ? "استُبدل موضع واحد" : matches.length === 2 ? "استُبدل موضعان" : `استُبدل في ${matches.length} ${new Intl.PluralRules("ar").select(matches.length) === "few" ? "مواضع" : "موضعًا"}`;
  }

  private showNow(): void {
    const { matches, now, query } = key.getState(this.editor().state)!;
    this.state.textContent = query === "" ? "" : matches.length === 0 ? "لا شيء" : `${now + 1} من ${matches.length}`;
    // Into the middle, where no bar lies over it.
    this.editor().view.dom.querySelector(".found-now")?.scrollIntoView({ block: "center" });
  }

  private ask(search: Partial<Search>): void {
    const { view } = this.editor();
    view.dispatch(view.state.tr.setMeta(key, search));
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && event.target === this.query) this.step(event.shiftKey ? -1 : 1);
    else if (event.key === "Enter" && event.target === this.by) this.replace();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
