// What is typed while the first save of a new story is under way: it leads to another page, and the words go on there.
import { leaveForNext, takeFromBefore } from "./next-page";
import { haveSameWords } from "./save-in-place";

const key = "desk typed on";

/** Milliseconds: a page that comes later is not the answer to the save. */
const longest = 60_000;

type Fields = [string, string][];

/** The fields as they were sent and as they were left, the window of what was typed since, and whether a save was asked for meanwhile. */
interface TypedOn { at: number; window: string; sent: Fields; left: Fields; isPressed: boolean }

/** Remembers for the page that follows; once. */
export function leaveTypedOn(typed: Omit<TypedOn, "at">): void {
  leaveForNext(key, JSON.stringify({ ...typed, at: Date.now() } satisfies TypedOn));
}

/** Puts the words into the form of the story that the save began, where it holds what was sent and nothing else; null when there are none, or they must be asked for. */
export function takeTypedOn(form: HTMLFormElement): { window: string; isPressed: boolean } | null {
  const typed = JSON.parse(takeFromBefore(key) ?? "null") as TypedOn | null;
  const startedFrom = (form.elements.namedItem("startedFrom") as HTMLInputElement | null)?.value;
  if (!typed || startedFrom !== "1" || !document.querySelector("main > .done") || Date.now() - typed.at > longest) return null;

  const [sent, left] = [valuesOf(typed.sent), valuesOf(typed.left)];
  const changed = [...new Set([...sent.keys(), ...left.keys()])].filter((name) => !name.startsWith("Typed.") && String(sent.get(name)) !== String(left.get(name)));
  const taken = changed.map((name) => ({ field: form.elements.namedItem(name), was: sent.get(name)?.[0] ?? "", now: left.get(name)?.[0] ?? "" }));
  if (taken.length === 0 || !taken.every(({ field, was }) => isWritten(field) && haveSameWords(field.value, was))) return null;

  const { window, isPressed } = typed;
  (form.elements.namedItem("Typed.Window") as HTMLInputElement).value = window;
  takeOffer(window);
  for (const { field, now } of taken) {
    if (!isWritten(field)) continue;
    field.value = now;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("editor:read"));
  }
  return { window, isPressed };
}

const isWritten = (field: Element | RadioNodeList | null): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
  field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement || field instanceof HTMLInputElement && field.type === "text";

function valuesOf(fields: Fields): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of fields) values.set(name, [...values.get(name) ?? [], value]);
  return values;
}

/** What stands in the form is not offered beside it, nor when it is asked for again. */
function takeOffer(window: string): void {
  const box = document.getElementById("unsaved");
  if (!box) return;
  box.querySelector(`[data-unsaved="${CSS.escape(window)}"]`)?.remove();
  if (!box.querySelector("[data-unsaved]")) box.replaceChildren();
  const found = new URL(box.dataset.found!, location.href);
  found.searchParams.set("window", window);
  box.dataset.found = found.pathname + found.search;
}
