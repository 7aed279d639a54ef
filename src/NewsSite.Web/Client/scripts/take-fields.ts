// What the page of an answer has in its fields.
import { caretIn, carriedOver } from "./carry-over";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Of these the server keeps nothing in the story's fields: they come back empty, whatever was sent. */
export const ofOneSave = ["Note", "Lead.AltText"];

/** Whether the form holds all that somebody else wrote in the same moment. What the server made of what was sent is nobody else's, however it is written. */
export function takeFields(form: HTMLFormElement, answered: HTMLFormElement, sent: FormData): boolean {
  return takeAnswers(form, answered, sent) || isAsSaved(answered);
}

/** Whether that page shows what this save left behind, and no later revision. */
export function isAsSaved(answered: HTMLFormElement): boolean {
  const { value, dataset } = answered.elements.namedItem("startedFrom") as HTMLInputElement;
  return value === dataset.saved;
}

/** Whether the form holds all that the answer has. */
function takeAnswers(form: HTMLFormElement, answered: HTMLFormElement, sent: FormData): boolean {
  let hasAll = takeChoices(form, answered, sent);
  for (const { field, theirs, was } of textsOf(form, answered, sent)) hasAll = (takeText(field, theirs, was) || ofOneSave.includes(field.name)) && hasAll;
  return hasAll;
}

/** The picture and the categories. */
function takeChoices(form: HTMLFormElement, answered: HTMLFormElement, sent: FormData): boolean {
  let hasAll = takePicture(form, answered, sent);
  for (const theirs of answered.querySelectorAll("select")) {
    const field = form.elements.namedItem(theirs.name);
    const was = sent.get(theirs.name);
    if (field instanceof HTMLSelectElement && typeof was === "string") hasAll = takeChoice(field, theirs.value, was) && hasAll;
  }
  const chosen = (of: HTMLFormElement) => [...of.querySelectorAll<HTMLInputElement>("input[name='Form.FurtherCategoryIds']:checked")].map((box) => box.value);
  const [was, now, theirs] = [sent.getAll("Form.FurtherCategoryIds"), chosen(form), chosen(answered)].map((values) => [...values].sort().join());
  if (theirs === was) return hasAll;
  if (now !== was) return false;
  form.querySelectorAll<HTMLInputElement>("input[name='Form.FurtherCategoryIds']").forEach((box) => { box.checked = theirs!.split(",").includes(box.value); });
  return hasAll;
}

/** The fields of text that both forms have: what stands in the answer, and what was sent. */
function textsOf(form: HTMLFormElement, answered: HTMLFormElement, sent: FormData): { field: Field; theirs: string; was: string }[] {
  return [...answered.querySelectorAll<Field>("textarea[name], input[type=text][name]")].flatMap((theirs) => {
    const field = form.elements.namedItem(theirs.name);
    const was = sent.get(theirs.name);
    return typeof was === "string" && (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) ? [{ field, theirs: theirs.value, was: plain(was) }] : [];
  });
}

/** Takes what the site joined of what was sent and somebody else's words, with what was typed since. False when not all of it has a place here: then it has to be joined again. */
export function takeJoined(form: HTMLFormElement, answered: HTMLFormElement, sent: FormData): boolean {
  // A blank at the end is the beginning of the next word.
  const joined = textsOf(form, answered, sent).filter(({ theirs, was }) => theirs.trimEnd() !== was.trimEnd()).map(({ field, theirs, was }) => ({ field, text: carriedOver(was, field.value, theirs) }));
  if (joined.some(({ text }) => text === null)) return false;

  for (const { field, text } of joined) if (field.value !== text) put(field, text!);
  return takeChoices(form, answered, sent);
}

function takeChoice(field: HTMLSelectElement, theirs: string, was: string): boolean {
  if (theirs === was) return true;
  if (field.value !== was || ![...field.options].some((option) => option.value === theirs)) return field.value === theirs;
  field.value = theirs;
  field.dispatchEvent(new Event("input"));
  return true;
}

function takeText(field: Field, theirs: string, was: string): boolean {
  const isSame = theirs === was;
  // It goes on with what was typed: a blank that was trimmed is the beginning of the next word.
  if (field.value !== was || isSame || haveSameWords(theirs, was) && isBeingTyped(field)) {
    field.defaultValue = theirs;
    return isSame || field.value === theirs;
  }

  field.defaultValue = theirs;
  put(field, theirs);
  return true;
}

/** It is heard by what shows the field, not by what takes it for typed. */
function put(field: Field, text: string): void {
  const caret = caretIn(text, field.value, field.selectionEnd ?? 0);
  field.value = text;
  if (document.activeElement === field) field.setSelectionRange(caret, caret);
  field.dispatchEvent(new Event("input"));
  field.dispatchEvent(new Event("editor:joined"));
}

const plain = (text: string): string => text.replace(/\r\n?/g, "\n");

/** But for blanks, invisible characters and what stands between tags. */
function haveSameWords(one: string, other: string): boolean {
  const words = (text: string) => text.normalize("NFC").replace(/[\s\p{Cf},،]+/gu, " ").trim();
  return words(one) === words(other);
}

/** The text under the rich editor always: a blank at the end of its paragraph is in the editor, and in no Markdown. */
function isBeingTyped(field: Field): boolean {
  return document.activeElement === field || field.closest(".rich") !== null;
}

/** The lead picture: its words are taken with it, and are asked for no more. */
function takePicture(form: HTMLFormElement, answered: HTMLFormElement, sent: FormData): boolean {
  const [mine, theirs] = [form, answered].map((one) => one.querySelector<HTMLElement>("[data-picture]"));
  const answer = theirs?.querySelector<HTMLInputElement>("input[type=radio]:checked");
  if (!mine || !answer) return true;

  const now = mine.querySelector<HTMLInputElement>("input[type=radio]:checked");
  const was = sent.get(answer.name) ?? "";
  if (now?.value !== was) return answer.value === was;
  const old = [...mine.querySelectorAll<HTMLInputElement>("input[type=radio]")].find((radio) => radio.value === answer.value);
  const label = document.importNode(answer.closest("label")!, true);
  if (old && old.dataset.mute === answer.dataset.mute) old.checked = true;
  else if (old) {
    // The button itself may have the focus.
    if (answer.dataset.mute === undefined) delete old.dataset.mute;
    old.closest("label")!.replaceChildren(...[...label.childNodes].map((node) => node instanceof HTMLInputElement ? old : node));
    old.checked = true;
  } else {
    mine.querySelector("[data-picture-choices]")!.append(label);
    label.querySelector("input")!.checked = true;
  }
  mine.dispatchEvent(new Event("change"));
  return true;
}
