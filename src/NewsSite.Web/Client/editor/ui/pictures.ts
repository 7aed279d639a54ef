// Pictures of the library in a text: chosen or uploaded in a dialog, pasted and dropped as files.
import type { Editor } from "@tiptap/core";
import { findPictures, type LibraryPicture, pictureTypes, uploadPicture } from "../../scripts/library";
import { ask } from "./dialog";
import { el, labelled, newId } from "./dom";
import { editPicture, placePicture } from "./forms";

/** Asks for a picture of the library or a new one, and for what is in it. */
export function choosePicture(editor: Editor): void {
  const group = newId("rich-picture");
  const list = el("div", { class: "lead-choices rich-pictures", role: "radiogroup", "aria-label": "صور المكتبة" });
  const state = el("p", { class: "field-hint", role: "status" });
  const search = el("input", { type: "search", autocomplete: "off" });
  const file = el("input", { type: "file", accept: pictureTypes });
  const alt = el("textarea", { rows: 2 });
  const caption = el("input", { type: "text" });
  let chosen: LibraryPicture | null = null;
  let asked: AbortController | undefined;
  let timer = 0;

  const choose = (picture: LibraryPicture) => {
    // What was typed meanwhile stays.
    if (alt.value === "" || alt.value === chosen?.altText) alt.value = picture.altText;
    chosen = picture;
    caption.placeholder = picture.caption ?? "";
  };
  const fill = (pictures: LibraryPicture[]) => {
    list.replaceChildren(...pictures.map((picture) => el("label", { class: "lead-choice" },
      el("input", { type: "radio", name: group, checked: picture.id === chosen?.id, change: () => choose(picture) }),
      el("img", { src: picture.thumbnail, alt: "", loading: "lazy" }),
      el("span", { dir: "auto" }, picture.altText || picture.name))));
    state.textContent = pictures.length === 0 ? "لا صور بهذه الكلمات." : "";
  };
  const find = async () => {
    asked?.abort();
    asked = new AbortController();
    const { signal } = asked;
    const pictures = await findPictures(search.value, signal);
    if (!signal.aborted) fill(pictures);
  };
  search.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
  search.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void find(), 200);
  });
  file.addEventListener("change", async () => {
    const [taken] = file.files ?? [];
    file.value = "";
    if (!taken) return;
    const { picture, refusal } = await uploadPicture(taken, (part) => { state.textContent = `تُرفع “${taken.name}”: ${Math.round(part * 100)}%`; });
    state.textContent = refusal ?? "";
    if (!picture) return;
    choose(picture);
    fill([picture]);
    alt.focus();
  });
  void find();
  ask("صورة", [
    labelled("ابحث في صور المكتبة", search), list,
    labelled("أو ارفع صورة", file), state,
    labelled("وصف الصورة لمن لا يراها", alt),
    labelled("الشرح تحتها", caption, "فارغ: شرحها في المكتبة."),
  ], "ضع الصورة", () => {
    if (!chosen) return "اختر صورة أو ارفع واحدة.";
    if (alt.value.trim() === "") return "اكتب وصفًا للصورة.";
    placePicture(editor, { src: chosen.src, alt: line(alt.value), caption: line(caption.value) });
    return null;
  });
}

/** Uploads files and puts each where the cursor is; then asks for the words that one lacks. */
export async function takePictures(editor: Editor, files: File[], say: (sentence: string) => void): Promise<void> {
  for (const file of files) {
    say(`تُرفع “${file.name}”…`);
    const { picture, refusal } = await uploadPicture(file, (part) => say(`تُرفع “${file.name}”: ${Math.round(part * 100)}%`));
    say(refusal ?? "");
    if (!picture) return;

    const facts = { src: picture.src, alt: picture.altText, caption: "" };
    placePicture(editor, facts);
    if (picture.altText !== "") continue;

    const pos = placeOf(editor, picture.src);
    if (pos !== null) editPicture(editor, { ...facts, pos });
  }
}

/** Of the one that was placed last: nothing is said of it yet. */
function placeOf(editor: Editor, src: string): number | null {
  let found: number | null = null;
  editor.state.doc.descendants((node, pos) => {
    if (node.type.name === "picture" && node.attrs.src === src && node.attrs.alt === "") found = pos;
  });
  return found;
}

const line = (text: string): string => text.replace(/\s+/g, " ").trim();
