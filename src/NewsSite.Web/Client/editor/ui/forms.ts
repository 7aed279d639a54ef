// What is asked for in a dialog: where a link leads, what a picture shows, what a card stands for.
import { getMarkRange, type Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { TextSelection, type Transaction } from "@tiptap/pm/state";
import { cardKind } from "../cards";
import { isOurs } from "../markdown/addresses";
import { ask } from "./dialog";
import { el, labelled } from "./dom";
import { storyField } from "./stories";

const addressInput = (value = "") => el("input", { type: "text", dir: "ltr", value, inputmode: "url", autocomplete: "off", spellcheck: "false" });

/** An address as it is typed: with its scheme, spaces encoded; null for what no reader could follow. */
export function followable(typed: string): string | null {
  const text = typed.trim().replace(/\s/g, "%20");
  if (/^(?:https?:\/\/[^\s/]|mailto:.+@|tel:\+?[0-9]|\/(?!\/)|#.)/i.test(text)) return text;
  if (/^[^\s:/@]+@[^\s:/@]+\.[^\s:/@]+$/.test(text)) return `mailto:${text}`;
  return /^[^\s:/]+\.[^\s:/]{2,}(?:[/?#].*)?$/.test(text) ? `https://${text}` : null;
}

export function editLink(editor: Editor): void {
  const { state } = editor;
  const range = getMarkRange(state.selection.$from, state.schema.marks.link);
  const old = range ? (state.doc.nodeAt(range.from)?.marks.find((mark) => mark.type.name === "link")?.attrs.href as string | undefined) : undefined;
  const selected = state.selection.empty && range ? range : withoutOuterSpaces(state.doc, state.selection);
  const input = addressInput(old);
  const words = el("input", { type: "text", dir: "auto", value: state.doc.textBetween(selected.from, selected.to, " ") });
  const before = words.value;
  const finder = storyField("أو ابحث عن مقال من الموقع بعنوانه", (story) => {
    input.value = story.address;
    if (words.value === "") words.value = story.headline;
    input.focus();
  });
  ask(old === undefined ? "رابط" : "تعديل الرابط", [labelled("الرابط", input), finder, labelled("النص الذي يظهر", words)], "ضع الرابط", () => {
    const href = followable(input.value);
    if (href === null && /\p{Script=Arabic}/u.test(input.value)) {
      const search = finder.querySelector("input")!;
      search.value = input.value;
      search.dispatchEvent(new Event("input"));
      search.focus();
      return "ليس هذا رابطًا. اختر المقال من نتائج البحث، أو اكتب الرابط كاملًا.";
    }

    if (href === null) return "اكتب الرابط كاملًا، مثل https://example.com/page.";
    const text = words.value.trim() || href;
    const { tr, schema } = editor.state;
    const mark = schema.marks.link.create({ href });
    if (words.value === before && before !== "") tr.removeMark(selected.from, selected.to, schema.marks.link).addMark(selected.from, selected.to, mark);
    else {
      const marks = editor.state.selection.$from.marks().filter((other) => other.type !== mark.type);
      tr.replaceWith(selected.from, selected.to, schema.text(text, [...marks, mark]));
      tr.setSelection(TextSelection.create(tr.doc, selected.from + text.length)).removeStoredMark(schema.marks.link);
    }

    editor.view.dispatch(tr.scrollIntoView());
    editor.commands.focus();
    return null;
  }, old === undefined ? [] : [{
    label: "أزل الرابط",
    run: () => {
      editor.view.dispatch(editor.state.tr.removeMark(selected.from, selected.to, editor.schema.marks.link));
      editor.commands.focus();
    },
  }]);
}

/** A word that is picked by double click brings the space after it along on some systems; readers would see it underlined. */
function withoutOuterSpaces(doc: Node, { from, to }: { from: number; to: number }): { from: number; to: number } {
  const isSpace = (at: number) => /^\s$/.test(doc.textBetween(at, at + 1));
  while (from < to && isSpace(to - 1)) to--;
  while (from < to && isSpace(from)) from++;
  return { from, to };
}

export interface PictureFacts { src: string; alt: string; caption: string }

/** Of a picture, whether it stands alone or among words; null for what is none. */
export function factsOf({ type, attrs: { src, alt, caption, title } }: Node): PictureFacts | null {
  return type.name === "picture" ? { src, alt, caption } : type.name === "image" ? { src, alt: alt ?? "", caption: title ?? "" } : null;
}

/** What is said of a picture that stands in the text. Another may come to stand above it meanwhile. */
export function editPicture(editor: Editor, old: PictureFacts & { pos: number }): void {
  if (!editor.isEditable) return;
  const alt = el("textarea", { rows: 2 });
  const caption = el("input", { type: "text", value: old.caption });
  alt.value = old.alt;
  let { pos } = old;
  const follow = ({ transaction }: { transaction: Transaction }) => { pos = transaction.mapping.map(pos); };
  editor.on("transaction", follow);
  const dialog = ask("تعديل الصورة", [
    ...isOurs(old.src) ? [el("img", { class: "rich-picture", src: old.src, alt: "" })] : [],
    labelled("النص البديل", alt, "ما في الصورة، لمن لا يراها."),
    labelled("الشرح", caption, "يراه القراء تحت الصورة. فارغ: شرحها في المكتبة."),
  ], "احفظ", () => {
    if (alt.value.trim() === "") return "اكتب النص البديل.";
    placePicture(editor, { src: old.src, alt: line(alt.value), caption: line(caption.value) }, pos);
    return null;
  });
  dialog.addEventListener("close", () => editor.off("transaction", follow));
  alt.focus();
}

export function placePicture(editor: Editor, facts: PictureFacts, pos?: number): void {
  if (pos === undefined) placeBlock(editor, { type: "picture", attrs: facts });
  else editor.chain().focus().command(({ tr }) => { tr.setNodeMarkup(pos, undefined, { ...tr.doc.nodeAt(pos)?.attrs, ...facts, title: facts.caption || null }); return true; }).run();
}

/** After the block in which the cursor is, never in the middle of a sentence; in place of an empty paragraph. One writes on beneath it. */
function placeBlock(editor: Editor, block: { type: string; attrs: object }): void {
  const { doc, selection: { $from, to } } = editor.state;
  const top = $from.depth === 0 ? null : $from.node(1);
  const isEmpty = top?.type.name === "paragraph" && top.content.size === 0;
  const at = top === null ? to : isEmpty ? $from.before(1) : $from.after(1);
  const end = top === null ? to : $from.after(1);
  const follows = end === doc.content.size ? [{ type: "paragraph" }] : [];
  editor.chain().focus().insertContentAt({ from: at, to: end }, [block, ...follows]).setTextSelection(at + 2).scrollIntoView().run();
  keepInSight(editor, at);
}

/** A picture comes a moment later, and pushes the line beneath it down. */
function keepInSight({ view }: Editor, block: number): void {
  const placed = view.nodeDOM(block);
  if (!(placed instanceof HTMLElement)) return;
  const grown = new ResizeObserver(() => { if (view.hasFocus()) view.dispatch(view.state.tr.scrollIntoView()); });
  grown.observe(placed);
  setTimeout(() => grown.disconnect(), 3000);
}

export function editCard(editor: Editor, site: string, old?: { address: string; pos: number }): void {
  if (!editor.isEditable) return;
  const input = addressInput(old?.address);
  const finder = storyField("أو ابحث عن مقال من الموقع بعنوانه", (story) => { input.value = new URL(story.address, site).href; input.focus(); });
  ask(old ? "تعديل البطاقة" : "بطاقة", [
    labelled("الرابط", input, "مقال من الموقع، أو منشور على X أو YouTube أو Telegram أو Instagram."),
    finder,
  ], old ? "احفظ" : "ضع البطاقة", () => {
    const address = encodeSpaces(input.value.trim());
    if (cardKind(address, site) === null) return "ليس هذا رابط مقال من الموقع ولا منشور من هذه المواقع.";
    if (old) editor.chain().focus().command(({ tr }) => { tr.setNodeMarkup(old.pos, undefined, { address, origin: tr.doc.nodeAt(old.pos)?.attrs.origin }); return true; }).run();
    else placeBlock(editor, { type: "card", attrs: { address } });
    return null;
  });
}

const encodeSpaces = (text: string): string => text.replace(/[\s"<>«»“”‘’،؛؟…|]/g, encodeURIComponent);

const line = (text: string): string => text.replace(/\s+/g, " ").trim();
