// The body field of a story: a rich-text editor over the plain field, which stays the one that the form sends.
import { Editor, Extension } from "@tiptap/core";
import { dropCursor } from "@tiptap/pm/dropcursor";
import { gapCursor } from "@tiptap/pm/gapcursor";
import { closeHistory, history } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import { NodeSelection, Selection } from "@tiptap/pm/state";
import { changedBlocks, withBlocks } from "./blocks";
import { cardKind } from "./cards";
import { conflictStart } from "../scripts/conflicts";
import { holdSaves } from "../scripts/hold-saves";
import type { Finding } from "../scripts/proofread";
import { joinedInto } from "./joined";
import { isAddress } from "./markdown/addresses";
import { read } from "./markdown/read";
import { emptyFrame, type Frame, modelOf, write } from "./markdown/write";
import { Paste } from "./paste";
import { story } from "./schema";
import * as acts from "./ui/acts";
import { besideBars } from "./ui/bars";
import { caretInSource, caretInText } from "./ui/caret-between";
import { Coming, ComingPictures } from "./ui/coming";
import { lengthLine } from "./ui/counts";
import { Direction } from "./ui/direction";
import { el } from "./ui/dom";
import { endOf } from "./ui/end";
import { Find, FindBar } from "./ui/find";
import { editCard, editLink, placePicture, type PictureFacts } from "./ui/forms";
import { showHelp } from "./ui/help";
import { keepCaret } from "./ui/keep-caret";
import { keyPlugin } from "./ui/key-plugin";
import { matches } from "./ui/keys";
import { Notice } from "./ui/notice";
import { choosePicture } from "./ui/pictures";
import { Proof, ProofTip } from "./ui/proof";
import { insertBeside, placeForBlock, takeFiles } from "./ui/source";
import { spotsOf } from "./ui/spots";
import { Toolbar } from "./ui/toolbar";
import { Views } from "./ui/views";

/**
 * What other parts of the desk may count on:
 * - The field always holds the present text. Every change to it is an `input` event of the field, from the editor as from the field itself.
 * - Who sets the field's value (a text brought back after a crash) sends it an `editor:read` event after it; `editor:joined` when they are not its writer's words,
 *   which undoing leaves alone.
 * - Who brings the keyboard back to the text sends it a cancelable `editor:focus`; where that is prevented, the caret is where it was.
 * - Who proofreads the field sends it `proof:found` with `detail: { text, findings }`; the editor asks for it with `proof:wanted` and passes over one with `proof:dismiss`.
 * - Who can offer a picture listens to `editor:picture` on the field, prevents it, and calls `detail.place({ src, alt, caption })`.
 */
export class StoryEditor {
  readonly editor: Editor;
  readonly root: HTMLElement;
  private readonly tools: Toolbar;
  private readonly tableTools: Toolbar;
  private readonly finder = new FindBar(() => this.editor);
  private readonly notice = new Notice(() => this.leaveSource());
  private readonly coming = new ComingPictures(() => this.editor, this.notice, {
    isSource: () => this.isSource,
    shown: () => this.shown(),
    takes: (facts) => this.isSource && this.putInSource(facts),
    focus: () => this.focus(),
  });
  private readonly proof = new ProofTip(() => this.editor, (key) => this.field.dispatchEvent(new CustomEvent("proof:dismiss", { detail: { key } })));
  private readonly foot = el("p", { class: "rich-foot" });
  private readonly text: HTMLElement;
  private frame: Frame = emptyFrame;
  private isOwnInput = false;
  private counting = 0;
  /** The picture that was put into the source last, as it stands there, since it is shown. */
  private putLast = "";
  /** Whether a notice offers to undo what was pasted: as long as that is the last thing done. */
  private pasteToUndo = false;

  constructor(private readonly field: HTMLTextAreaElement, private readonly site: string) {
    const label = document.querySelector<HTMLLabelElement>(`label[for="${field.id}"]`);
    if (label) label.id ||= `${field.id}-label`;
    this.text = el("div", { class: "rich-text" });
    const all = this.acts();
    this.tools = new Toolbar("أدوات المتن", all.groups, () => this.editor, `${field.id}-rich`);
    this.tableTools = new Toolbar("أدوات الجدول", [acts.tableActs], () => this.editor, `${field.id}-rich`);
    this.tableTools.element.hidden = true;
    this.tools.element.hidden = field.readOnly;
    const head = el("div", { class: "rich-head" }, this.tools.element, this.tableTools.element, this.finder.element, this.notice.element);
    this.root = el("div", { class: "rich" }, head, this.text, this.proof.element);
    const bars = besideBars(this.root, head, field.form?.querySelector(".form-acts-fixed") ?? null, (from, to) => this.keepInSight(from, to));
    field.before(this.root);
    // The line of the page, and what leads to a refusal, lie under the editor while it fills the screen.
    this.root.append(field, this.foot, el("p", { class: "rich-kept", "data-kept-too": true, hidden: true }), el("p", { class: "rich-held" }));

    this.editor = new Editor({
      element: this.text,
      injectCSS: false,
      editable: !field.readOnly,
      extensions: [...story, Direction, Views.configure({ site }), this.keys(all.keys), this.cardsWhileTyping(), Coming, Find, Proof, this.pasting(), Basics],
      editorProps: {
        scrollMargin: bars,
        scrollThreshold: bars,
        attributes: () => ({
          id: `${field.id}-rich`,
          class: "prose",
          role: "textbox",
          "aria-multiline": "true",
          "aria-labelledby": label?.id ?? "",
          "aria-describedby": `${field.getAttribute("aria-describedby") ?? ""}`.replace(/\S+-hint/, "").trim(),
          "aria-invalid": String(field.getAttribute("aria-invalid") === "true"),
          dir: "rtl",
          lang: "ar",
          "aria-readonly": String(field.readOnly),
          spellcheck: "true",
        }),
      },
      onTransaction: ({ transaction }) => {
        if (transaction.docChanged) this.pasteIsOver();
        // Never over what is being written in the source.
        if (transaction.docChanged && !transaction.getMeta("read") && !this.isSource) this.writeBack();
        this.update();
      },
    });
    this.read(true);
    this.update();
    const refusal = document.getElementById(`${field.id}-error`);
    if (refusal) this.showRefusal(refusal, head);
    label?.addEventListener("click", (event) => {
      if (this.isSource) return;
      event.preventDefault();
      // At once: the command waits for the next frame, and a quick hand's first key is lost.
      this.editor.view.focus();
    });
    this.text.addEventListener("editor:focus", (event) => {
      event.preventDefault();
      this.editor.view.focus();
      this.editor.view.dispatch(this.editor.state.tr.scrollIntoView());
    });
    field.addEventListener("input", () => {
      if (this.isOwnInput) return;
      this.pasteIsOver();
      this.count();
    });
    field.addEventListener("editor:read", () => this.read());
    field.addEventListener("editor:joined", () => this.read(false, true));
    field.addEventListener("editor:refused", () => {
      head.append(...document.querySelectorAll(`#${field.id}-error`));
      // It tells of it too.
      this.editor.view.dispatch(this.editor.state.tr);
    });
    field.addEventListener("editor:mend", () => this.goToMend(head));
    if (field.form) this.holdSaves(field.form);
    takeFiles(field, (files) => this.coming.take(files));
    field.addEventListener("proof:found", (event) => this.markFindings((event as CustomEvent<{ text: string; findings: Finding[] }>).detail));
    // Once all scripts of the page have run.
    addEventListener("DOMContentLoaded", () => field.dispatchEvent(new Event("proof:wanted")));
    // A browser that goes back to the page puts what was typed into the field again.
    addEventListener("pageshow", () => { if (!this.isSource && field.value !== this.written()) this.read(); });
  }

  get isSource(): boolean {
    return this.root.classList.contains("rich-source");
  }

  /** Puts a picture of the library where the cursor is. */
  placePicture(facts: PictureFacts): void {
    placePicture(this.editor, facts);
  }

  /** The text may be longer than the window: why it was refused stays in sight with the tools. */
  private showRefusal(refusal: HTMLElement, head: HTMLElement): void {
    head.append(refusal);
    // A field above it comes first.
    if (document.querySelector(".field-refused [autofocus]") === this.field && !this.field.readOnly) this.goToMend(head);
  }

  /** To the first thing that is to be mended. */
  private goToMend(head: HTMLElement): void {
    const { field, editor: { view } } = this;
    if (this.isSource) {
      const at = Math.max(0, field.value.indexOf(conflictStart));
      field.setSelectionRange(at, at);
      field.focus();
      this.root.scrollIntoView({ block: "start", behavior: "instant" });
      return;
    }

    const { doc, tr } = view.state;
    view.dispatch(tr.setSelection(Selection.near(doc.resolve(placeOf(conflictStart, doc) ?? 0))));
    view.focus();
    const line = view.coordsAtPos(view.state.selection.head).top;
    scrollBy({ top: line - Math.max(head.offsetHeight * 1.5, innerHeight / 3), behavior: "instant" });
  }

  /** The line that is written, if it is in that part of the window. */
  private keepInSight(from: number, to: number): void {
    const { view, state } = this.editor;
    if (!view.hasFocus()) return;
    const { bottom } = view.coordsAtPos(state.selection.head);
    if (bottom > from && bottom <= to) view.dispatch(state.tr.scrollIntoView());
  }

  private markFindings({ text, findings }: { text: string; findings: Finding[] }): void {
    if (!this.isSource && text === this.written()) this.proof.show(spotsOf(this.editor.state.doc, this.frame, findings));
  }

  private acts() {
    const link: acts.Act = { name: "link", label: "رابط", icon: "M8.5 11.5l3-3M9 6l1.5-1.5a3.2 3.2 0 0 1 4.6 4.6L13.5 10.600M11 14l-1.500 1.500a3.200 3.200 0 0 1-4.600-4.600L6.500 9.400", keys: { code: "KeyK" }, run: editLink, isOn: (editor) => editor.isActive("link") };
    const picture: acts.Act = { name: "picture", label: "صورة", icon: "M3 4h14v12H3zM3 13l4-4 4 4 2-2 4 4M13 7.500h.01", run: () => this.askPicture(), isPossible: (editor) => !acts.inTable(editor) };
    const card: acts.Act = { name: "card", label: "بطاقة مقال أو منشور", icon: "M3 4h14v12H3zM6 8h8M6 12h5", run: (editor) => editCard(editor, this.site), isPossible: (editor) => !acts.inTable(editor) };
    const source: acts.Act = { name: "source", label: "نص Markdown", icon: "M7 6l-4 4 4 4M13 6l4 4-4 4", keys: { code: "KeyM", shift: true }, run: () => this.toggleSource(), isOn: () => this.isSource };
    const full: acts.Act = { name: "full", label: "ملء الشاشة", icon: "M4 8V4h4M16 8V4h-4M4 12v4h4M16 12v4h-4", keys: { code: "KeyE", shift: true }, run: () => this.fill(!this.root.classList.contains("rich-full")), isOn: () => this.root.classList.contains("rich-full") };
    const help: acts.Act = { name: "help", label: "الاختصارات", letters: "؟", keys: { code: "Slash" }, run: () => showHelp(keys) };
    const find: acts.Act = { name: "find", label: "ابحث واستبدل", icon: "M9 3.500a5.500 5.500 0 1 0 0 11a5.500 5.500 0 0 0 0-11M13 13l4 4", keys: { code: "KeyF" }, run: () => this.finder.open(), isPossible: () => !this.isSource };
    const proof: acts.Act = { name: "proof", label: "الملاحظة اللغوية التالية", keys: { code: "Period" }, run: () => this.proof.next(), isPossible: () => !this.isSource };
    const replace: acts.Act = { ...find, name: "replace", label: "ابحث واستبدل مباشرة", keys: { code: "KeyH" }, run: () => this.finder.open(true) };
    // The browser's own way to send it: no button but the first.
    const save: acts.Act = { name: "save", label: "احفظ", keys: { code: "KeyS" }, run: () => this.field.form?.requestSubmit() };
    const groups = [
      [acts.bold, link],
      acts.headings,
      [acts.bullets, acts.numbers, acts.quote, acts.pullQuote],
      [acts.table, picture, card],
      [acts.undoing, acts.redoing],
      [find, source, full, help],
    ];
    const keys = [acts.bold, acts.italic, acts.strike, link, ...acts.headings, acts.paragraph, acts.bullets, acts.numbers, acts.quote, acts.pullQuote, acts.undoing, acts.redoing, acts.redoingToo, find, replace, proof, source, full, save, help];
    return { groups, keys };
  }

  private keys(of: acts.Act[]): Extension {
    const shared = ["find", "source", "full", "help", "save"];
    const press = (event: KeyboardEvent, from: acts.Act[]): boolean => {
      if (event.key === "Escape" && this.leave()) return true;
      const act = from.find((one) => matches(one.keys!, event));
      if (!act || act.isPossible?.(this.editor) === false) return false;
      event.preventDefault();
      act.run(this.editor);
      return true;
    };
    this.root.addEventListener("keydown", (event) => { if (!event.defaultPrevented) press(event, of.filter((act) => shared.includes(act.name))); });
    return Extension.create({ name: "keys", priority: 2000, addProseMirrorPlugins: () => [keyPlugin((event) => press(event, of))] });
  }

  /** An address that was typed alone on a line becomes its card with the Enter key. */
  private cardsWhileTyping(): Extension {
    const { site } = this;
    return Extension.create({
      name: "cardsWhileTyping",
      priority: 1500,
      addKeyboardShortcuts() {
        return {
          Enter: () => {
            const { $from, empty } = this.editor.state.selection;
            const { parent } = $from;
            if (!empty || $from.depth !== 1 || parent.type.name !== "paragraph" || $from.parentOffset !== parent.content.size || !isAddress(parent.textContent) || cardKind(parent.textContent, site) === null) return false;
            return this.editor.chain().deleteRange({ from: $from.before(), to: $from.after() }).insertContentAt($from.before(), [{ type: "card", attrs: { address: parent.textContent } }, { type: "paragraph" }]).setTextSelection($from.before() + 2).run();
          },
        };
      },
    });
  }

  private pasting(): Extension {
    const undoing = { label: "تراجع", run: () => acts.undoing.run(this.editor) };
    const said = (sentence: string) => {
      this.notice.say(sentence, undoing);
      this.pasteToUndo = true;
    };
    return Paste.configure({ site: this.site, said, pictures: (files) => this.coming.take(files) });
  }

  private pasteIsOver(): void {
    if (!this.pasteToUndo) return;
    this.pasteToUndo = false;
    this.notice.withdraw();
  }

  private holdSaves(form: HTMLFormElement): void {
    holdSaves(form, {
      underWay: () => this.coming.underWay,
      leftBehind: () => this.coming.leftBehind,
      tell: () => {
        this.coming.tellLeft();
        this.notice.element.scrollIntoView({ block: "center" });
      },
      giveUp: () => this.coming.giveUp(),
    });
  }

  private askPicture(): void {
    const offered = new CustomEvent("editor:picture", { bubbles: true, cancelable: true, detail: { place: (facts: PictureFacts) => this.placePicture(facts) } });
    if (this.field.dispatchEvent(offered)) choosePicture(this.editor, (files) => this.coming.take(files));
  }

  /** After the paragraph of the source in which the cursor is, and after the one that was put there before it; in a step of its own that the browser can undo. */
  private putInSource(facts: PictureFacts): true {
    const { field } = this;
    const picture = modelOf(this.editor.schema.nodes.picture.create(facts));
    const before = this.putLast === "" ? -1 : field.value.lastIndexOf(this.putLast);
    const { at, before: gap, after } = placeForBlock(field.value, before < 0 ? field.selectionEnd : before + this.putLast.length);
    insertBeside(field, at, `${gap}${picture}${after}`);
    this.putLast = picture;
    return true;
  }

  /** Takes the text of the field into the editor, which can be undone but the first time and where the site put somebody else's words in. A text that would not come back as it is stays in the plain field. */
  private read(isFirst = false, isJoined = false): void {
    const { value } = this.field;
    const { doc, frame } = read(value, this.editor.schema, (address) => cardKind(address, this.site) !== null);
    this.frame = frame;
    const { state } = this.editor;
    const changed = changedBlocks(state.doc, doc);
    const tr = closeHistory((isJoined ? joinedInto(state, doc) : null) ?? withBlocks(state, changed));
    if (isFirst || tr.selection instanceof NodeSelection) tr.setSelection(endOf(tr.doc));
    this.editor.view.dispatch(tr.setMeta("read", true).setMeta("addToHistory", !isFirst && !isJoined));
    // What is typed next is a step of its own.
    this.editor.view.dispatch(closeHistory(this.editor.state.tr));
    if (this.written() !== value) this.showSource(true);
    else if (!isFirst) keepCaret(this.editor.view, state, changed.from, changed.to);
    this.count();
  }

  private written(): string {
    return write(this.editor.state.doc, this.frame);
  }

  private writeBack(): void {
    this.isOwnInput = true;
    this.field.value = this.written();
    this.field.dispatchEvent(new Event("input", { bubbles: true }));
    this.isOwnInput = false;
    this.count();
  }

  private toggleSource(): void {
    const { field, editor: { view } } = this;
    if (this.isSource) {
      this.showSource(false);
      if (field.value !== this.written()) this.read();
      const at = caretInText(view.state.doc, this.frame, field.selectionEnd);
      if (at !== null) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(at))));
      this.coming.leaveSource();
      view.focus();
      view.dispatch(view.state.tr.scrollIntoView());
    } else {
      const at = caretInSource(view.state, this.frame);
      this.showSource(true);
      field.setSelectionRange(at, at);
      field.focus();
    }
  }

  /** What is done to the text in the editor is done to what stands in the source. False where that cannot stand in the editor. */
  private leaveSource(): boolean {
    if (this.isSource) this.toggleSource();
    return !this.isSource;
  }

  private showSource(on: boolean): void {
    if (on) this.finder.close();
    this.putLast = "";
    if (on) this.notice.element.before(this.coming.element);
    else this.coming.element.remove();
    this.root.classList.toggle("rich-source", on);
    this.update();
  }

  /** Out of what the Escape key leaves. */
  private leave(): boolean {
    if (this.proof.close()) return true;
    if (!this.root.classList.contains("rich-full")) return false;
    this.fill(false);
    return true;
  }

  private focus(): void {
    if (this.isSource) this.field.focus();
    else this.editor.view.focus();
  }

  private fill(on: boolean): void {
    this.root.classList.toggle("rich-full", on);
    document.documentElement.classList.toggle("rich-filled", on);
    this.update();
    this.focus();
  }

  private update(): void {
    if (!this.editor) return;
    this.tools.update();
    this.proof.update();
    this.tableTools.element.hidden = this.isSource || !acts.inTable(this.editor);
    for (const name of ["bold", "link", "heading-2", "heading-3", "heading-4", "bullets", "numbers", "quote", "pull-quote", "table", "picture", "card", "undo", "redo", "find"]) {
      if (this.isSource) this.tools.buttonOf(name)?.setAttribute("aria-disabled", "true");
      else if (["bold", "link"].includes(name)) this.tools.buttonOf(name)?.removeAttribute("aria-disabled");
    }
  }

  /** The text as it stands, also in the source. */
  private shown(): Node {
    return this.isSource ? read(this.field.value, this.editor.schema, () => false).doc : this.editor.state.doc;
  }

  private count(): void {
    clearTimeout(this.counting);
    this.counting = window.setTimeout(() => {
      const doc = this.shown();
      this.notice.recheck();
      this.foot.textContent = lengthLine(doc.textBetween(0, doc.content.size, "\n", " "));
    }, 150);
  }
}

/** Where the words stand first. */
function placeOf(words: string, doc: Node): number | null {
  let found: number | null = null;
  doc.descendants((node, pos) => {
    const at = node.text?.indexOf(words) ?? -1;
    if (found === null && at >= 0) found = pos + at;
  });
  return found;
}

const Basics = Extension.create({ name: "basics", addProseMirrorPlugins: () => [history(), gapCursor(), dropCursor({ class: "rich-drop", color: false })] });
