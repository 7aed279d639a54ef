// Pictures of the library in a text, chosen or uploaded in a dialog.
import type { Editor } from "@tiptap/core";
import { findPictures, type LibraryPicture, pictureTypes, uploadPicture } from "../../scripts/library";
import { isolated, noAnswer } from "../../scripts/words";
import { ask } from "./dialog";
import { el, labelled, newId } from "./dom";
import { placePicture } from "./forms";

/** Asks for a picture of the library or a new one, and for what is in it. Of several new ones that is asked once they stand in the text: «several» takes them, also what is no picture. */
export function choosePicture(editor: Editor, several: (files: File[]) => void): void {
  const group = newId("rich-picture");
  const list = el("div", { class: "lead-choices rich-pictures", role: "radiogroup", "aria-label": "صور المكتبة" });
  const state = el("p", { class: "field-hint", role: "status" });
  const search = el("input", { type: "search", autocomplete: "off" });
  const file = el("input", { type: "file", accept: pictureTypes, multiple: true });
  const alt = el("textarea", { rows: 2 });
  const caption = el("input", { type: "text" });
  let chosen: LibraryPicture | null = null;
  let broken: File | null = null;
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
    if (signal.aborted) return;
    if (pictures) fill(pictures);
    else state.textContent = noAnswer;
  };
  const waits = (on: boolean) => {
    const button = dialog.querySelector<HTMLButtonElement>("button[type=submit]")!;
    button.disabled = on;
    button.textContent = on ? "انتظر الصورة…" : verb;
  };
  search.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
  search.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void find(), 200);
  });
  const again = el("button", { type: "button", hidden: true, click: () => { if (broken) void upload(broken); } }, "أعد المحاولة");
  file.addEventListener("change", () => {
    const files = [...file.files ?? []];
    const [taken] = files;
    file.value = "";
    if (!taken) return;
    if (files.length > 1) {
      dialog.close();
      editor.view.focus();
      several(files);
      return;
    }

    void upload(taken);
  });
  const upload = async (taken: File) => {
    again.hidden = true;
    // Nor is what was looked for.
    clearTimeout(timer);
    asked?.abort();
    // What was chosen before it is not meant any more.
    if (alt.value === chosen?.altText) alt.value = "";
    chosen = null;
    for (const radio of list.querySelectorAll("input")) radio.checked = false;
    state.classList.remove("field-error");
    waits(true);
    const { picture, refusal, isBroken } = await uploadPicture(taken, (part) => { state.textContent = `تُرفع “${isolated(taken.name)}”: ${Math.round(part * 100)}%`; });
    waits(false);
    state.textContent = refusal ?? "";
    state.classList.toggle("field-error", picture === null);
    broken = isBroken ? taken : null;
    again.hidden = !broken;
    if (!picture) return;
    choose(picture);
    fill([picture]);
    // One who writes already is left at it.
    if (!dialog.contains(document.activeElement) || document.activeElement === file) alt.focus();
  };
  void find();
  const verb = "ضع الصورة";
  const dialog = ask("صورة", [
    labelled("ابحث في صور المكتبة", search), list,
    labelled("أو ارفع صورة", file, "إن اخترت عدة صور وُضعت في المتن واحدة تلو الأخرى، ثم تكتب نصوصها البديلة."), state, again,
    labelled("النص البديل", alt, "ما في الصورة، لمن لا يراها."),
    labelled("الشرح", caption, "يراه القراء تحت الصورة. فارغ: شرحها في المكتبة."),
  ], verb, () => {
    if (!chosen) return "اختر صورة أو ارفع واحدة.";
    if (alt.value.trim() === "") return "اكتب وصفًا للصورة.";
    placePicture(editor, { src: chosen.src, alt: line(alt.value), caption: line(caption.value) });
    return null;
  });
}

const line = (text: string): string => text.replace(/\s+/g, " ").trim();
