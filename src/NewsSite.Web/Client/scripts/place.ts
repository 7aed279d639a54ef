const key = "desk place";

/** Milliseconds: a page that comes later is not the answer to the save. */
const longest = 30_000;

/** Where somebody was on a story's page that is loaded anew: the form's distance from the top of the window, and the caret. */
interface Place { story: string; at: number; top: number; focus: string | null; from: number; to: number; full: boolean }

/** Remembers for the page that follows; once. */
export function rememberPlace(form: HTMLFormElement): void {
  const element = document.activeElement;
  const [from, to] = element ? caretOf(element) : [0, 0];
  const place: Place = { story: form.getAttribute("action")!, at: Date.now(), top: form.getBoundingClientRect().top, focus: selectorOf(element, form), from, to, full: document.querySelector(".rich-full") !== null };
  try {
    sessionStorage.setItem(key, JSON.stringify(place));
  } catch {
    // Nothing is kept here: the page begins at its top.
  }
}

/** Goes back there, and first to what has to be read. True when it went back. */
export async function takePlace(form: HTMLFormElement): Promise<boolean> {
  const place = JSON.parse(take() ?? "null") as Place | null;
  const says = document.querySelector<HTMLElement>(".conflict, .refusals");
  if (says && !document.querySelector(".field-refused")) {
    says.tabIndex = -1;
    says.focus({ preventScroll: true });
    says.scrollIntoView({ block: "start", behavior: "instant" });
  }
  if (says || document.querySelector(".field-refused") || !place || place.story !== form.getAttribute("action") || Date.now() - place.at > longest) return false;

  // The editor comes after this script.
  if (document.readyState !== "complete") await new Promise((resolve) => addEventListener("DOMContentLoaded", resolve, { once: true }));
  const { activeElement } = document;
  // Somebody was faster.
  if (activeElement && activeElement !== document.body) return false;
  if (place.full) document.querySelector<HTMLElement>(".rich:not(.rich-full) [data-act=full]")?.click();
  const element = place.focus === null ? null : document.querySelector<HTMLElement>(place.focus);
  element?.focus({ preventScroll: true });
  if (element) putCaret(element, place.from, place.to);
  scrollBy({ top: form.getBoundingClientRect().top - place.top, behavior: "instant" });
  return true;
}

function take(): string | null {
  try {
    const text = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return text;
  } catch {
    return null;
  }
}

function selectorOf(element: Element | null, form: HTMLFormElement): string | null {
  if (!element || !form.contains(element)) return null;
  if (element.id !== "") return `#${CSS.escape(element.id)}`;
  return element instanceof HTMLButtonElement && element.name === "then" ? `button[name=then][value="${element.value}"]` : null;
}

/** Letters of the text before its ends. */
function caretOf(element: Element): [number, number] {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement && element.type === "text") return [element.selectionStart ?? 0, element.selectionEnd ?? 0];
  const selection = getSelection();
  if (!selection?.rangeCount || !(element as HTMLElement).isContentEditable || !element.contains(selection.anchorNode)) return [0, 0];
  const range = selection.getRangeAt(0);
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const from = before.toString().length;
  return [from, from + range.toString().length];
}

function putCaret(element: HTMLElement, from: number, to: number): void {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement && element.type === "text") return element.setSelectionRange(from, to);
  if (!element.isContentEditable) return;
  const [start, end] = [spot(element, from), spot(element, to)];
  if (start && end) getSelection()?.setBaseAndExtent(...start, ...end);
}

function spot(root: Node, letters: number): [Node, number] | null {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let last: Node | null = null;
  for (let left = letters, node = texts.nextNode(); node; node = texts.nextNode()) {
    const { length } = node as Text;
    if (left <= length) return [node, left];
    left -= length;
    last = node;
  }
  return last ? [last, (last as Text).length] : null;
}
