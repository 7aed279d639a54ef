import { leaveForNext, takeFromBefore } from "./next-page";

const key = "desk place";

/** Milliseconds: a page that comes later is not the answer to the save. */
const longest = 30_000;

/** Where somebody was on a story's page that is loaded anew: the form's distance from the top of the window, and the caret. */
interface Place { story: string; conflict: string | null; at: number; top: number; focus: string | null; from: Spot; to: Spot; full: boolean }

/** Letters before it, line breaks among them, in one of the blocks of an editor; a plain field is one block. */
interface Spot { block: number; letters: number }

/** Remembers for the page that follows; once. */
export function rememberPlace(form: HTMLFormElement): void {
  const element = document.activeElement;
  const [from, to] = element ? caretOf(element) : [nowhere, nowhere];
  const place: Place = { story: form.getAttribute("action")!, conflict: document.querySelector(".conflict")?.outerHTML ?? null, at: Date.now(), top: form.getBoundingClientRect().top, focus: selectorOf(element, form), from, to, full: document.querySelector(".rich-full") !== null };
  leaveForNext(key, JSON.stringify(place));
}

/** Goes back there, and first to what has to be read. True when it went back. */
export async function takePlace(form: HTMLFormElement): Promise<boolean> {
  const place = JSON.parse(takeFromBefore(key) ?? "null") as Place | null;
  if (place && isOf(place, form) && Date.now() - place.at <= longest) takeConflict(place);
  const says = document.querySelector<HTMLElement>(".conflict, .refusals");
  if (says && !document.querySelector(".field-refused")) {
    says.tabIndex = -1;
    says.focus({ preventScroll: true });
    says.scrollIntoView({ block: "start", behavior: "instant" });
  }
  if (says || document.querySelector(".field-refused") || !place || !isOf(place, form) || Date.now() - place.at > longest) return false;

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

/** What a colleague wrote is read until a save is done: a refusal loads the page without it. */
function takeConflict({ conflict }: Place): void {
  if (!conflict || document.querySelector(".conflict") || !document.querySelector(".refusals, .field-refused")) return;
  document.querySelector(".desk-title")?.after(...new DOMParser().parseFromString(conflict, "text/html").body.children);
}

function selectorOf(element: Element | null, form: HTMLFormElement): string | null {
  if (!element || !form.contains(element)) return null;
  if (element.id !== "") return `#${CSS.escape(element.id)}`;
  return element instanceof HTMLButtonElement && element.name === "then" ? `button[name=then][value="${element.value}"]` : null;
}

const isOf = (place: Place, form: HTMLFormElement): boolean => place.story === form.getAttribute("action");

const nowhere: Spot = { block: 0, letters: 0 };

const isPlainField = (element: Element): element is HTMLTextAreaElement | HTMLInputElement =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement && element.type === "text";

function caretOf(element: Element): [Spot, Spot] {
  if (isPlainField(element)) return [{ block: 0, letters: element.selectionStart ?? 0 }, { block: 0, letters: element.selectionEnd ?? 0 }];
  const selection = getSelection();
  if (!selection?.rangeCount || !(element as HTMLElement).isContentEditable || !element.contains(selection.anchorNode)) return [nowhere, nowhere];
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const blocks = blocksOf(element);
  return [spotAt(blocks, startContainer, startOffset), spotAt(blocks, endContainer, endOffset)];
}

/** Those with text in them: an empty line is gone when the page is loaded anew, an empty cell is not. */
const blocksOf = (editor: Element): Element[] => [...editor.querySelectorAll("p, h1, h2, h3, h4, h5, h6, pre, th, td")]
  .filter((block) => !block.querySelector("p, pre") && !block.closest("[contenteditable=false]") && (block.textContent !== "" || block.matches("th, td")));

/** In the last block that begins before it. */
function spotAt(blocks: Element[], node: Node, offset: number): Spot {
  const at = document.createRange();
  at.setStart(node, offset);
  const block = blocks.filter((one) => at.comparePoint(one, 0) <= 0).length - 1;
  if (block < 0) return nowhere;
  at.setStart(blocks[block]!, 0);
  const before = at.cloneContents();
  return { block, letters: before.textContent!.length + before.querySelectorAll(lineBreak).length };
}

/** Of the text: the editor puts others at the end of its blocks. */
const lineBreak = "br:not(.ProseMirror-trailingBreak)";

function putCaret(element: HTMLElement, from: Spot, to: Spot): void {
  if (isPlainField(element)) return element.setSelectionRange(from.letters, to.letters);
  if (!element.isContentEditable) return;
  const blocks = blocksOf(element);
  const [start, end] = [from, to].map((spot) => placeOf(blocks[Math.min(spot.block, blocks.length - 1)], spot.letters));
  if (start && end) getSelection()?.setBaseAndExtent(...start, ...end);
}

/** At the end of a block that has come to be shorter. */
function placeOf(block: Element | undefined, letters: number): [Node, number] | null {
  if (!block) return null;
  const parts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let [last, left]: [[Node, number], number] = [[block, 0], letters];
  for (let part = parts.nextNode(); part; part = parts.nextNode()) {
    if (part instanceof Text) {
      if (left <= part.length) return [part, left];
      left -= part.length;
      last = [part, part.length];
    } else if ((part as Element).matches(lineBreak)) {
      if (left === 0) return last;
      left--;
      last = [part.parentNode!, [...part.parentNode!.childNodes].indexOf(part as ChildNode) + 1];
    }
  }
  return last;
}
