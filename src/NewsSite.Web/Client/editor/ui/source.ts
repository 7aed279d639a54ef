// The text while it is shown as Markdown, in a plain field.
import { filesAlone } from "../paste";

/** Hands over the files that are pasted or dropped there; words are the browser's. */
export function takeFiles(field: HTMLTextAreaElement, take: (files: File[]) => void): void {
  const from = (event: Event, files: File[]) => {
    if (field.readOnly || files.length === 0) return;
    event.preventDefault();
    take(files);
  };
  field.addEventListener("paste", (event) => from(event, event.clipboardData ? filesAlone(event.clipboardData) : []));
  field.addEventListener("dragover", (event) => { if (event.dataTransfer?.types.includes("Files")) event.preventDefault(); });
  field.addEventListener("drop", (event) => {
    const files = [...event.dataTransfer?.files ?? []];
    const place = document.caretPositionFromPoint?.(event.clientX, event.clientY);
    if (files.length > 0 && place?.offsetNode === field) field.setSelectionRange(place.offset, place.offset);
    from(event, files);
  });
}

/** An item, or what goes on in one. */
const isOfList = /^(?:[ \t]|(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$))/;

/** A place in the source where a block stands on its own, and what has to stand round it. */
export interface PlaceForBlock { at: number; before: string; after: string }

/** Behind the block that a place of the source is in, a list whole, or in the gap between two; blank lines in code are its own, and what is never closed is left before it. */
export function placeForBlock(source: string, place: number): PlaceForBlock {
  const lines = source.split("\n");
  let fence = "", opened = 0, isList = false;
  let end = -1;
  for (const [at, line] of lines.entries()) {
    end += line.length + 1;
    // A fence of backticks has none behind it in its line.
    const sign = /^ {0,3}(`{3,}(?!.*`)|~{3,})(.*)$/.exec(line);
    if (sign && fence === "") [fence, opened] = [sign[1]!, end - line.length];
    else if (sign && sign[1]!.startsWith(fence) && sign[2]!.trim() === "") fence = "";
    if (/^\S/.test(line)) isList = isOfList.test(line);
    if (end < place || fence !== "" || isList && isOfList.test(lines.slice(at + 1).find((one) => one.trim() !== "") ?? "")) continue;
    const next = lines[at + 1], isBlank = line.trim() === "";
    if (isBlank && next !== undefined && next.trim() !== "") return { at: end, before: end === 0 ? "" : "\n\n", after: "\n" };
    if (next?.trim() === "") return { at: end, before: end === 0 ? "" : "\n\n", after: "" };
  }
  if (fence === "") return { at: source.length, before: source === "" ? "" : "\n\n", after: "" };
  const before = source.slice(0, opened).trimEnd().length;
  return before === 0 ? { at: 0, before: "", after: "\n\n" } : { at: before, before: "\n\n", after: "" };
}

/** Puts words in without moving the cursor: it stays before what is put in at its own place. */
export function insertBeside(field: HTMLTextAreaElement, at: number, words: string): void {
  const { selectionStart, selectionEnd, selectionDirection, scrollTop } = field;
  const moved = (place: number) => place > at ? place + words.length : place;
  if (document.activeElement === field) field.setSelectionRange(at, at);
  // Only what goes in as if it were typed can be undone with what was typed before it.
  if (document.activeElement !== field || !document.execCommand("insertText", false, words)) {
    field.setRangeText(words, at, at);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  field.setSelectionRange(moved(selectionStart), moved(selectionEnd), selectionDirection);
  field.scrollTop = scrollTop;
}
