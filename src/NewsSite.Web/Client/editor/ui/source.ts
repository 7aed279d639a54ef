// The text while it is shown as Markdown, in a plain field.
import { filesAlone } from "../paste";

/** Hands over the files that are pasted or dropped there; words are the browser's. */
export function takeFiles(field: HTMLTextAreaElement, take: (files: File[]) => void): void {
  const from = (event: Event, data: DataTransfer | null) => {
    const files = data ? filesAlone(data) : [];
    if (field.readOnly || files.length === 0) return;
    event.preventDefault();
    take(files);
  };
  field.addEventListener("paste", (event) => from(event, event.clipboardData));
  field.addEventListener("drop", (event) => from(event, event.dataTransfer));
  field.addEventListener("dragover", (event) => { if (event.dataTransfer?.types.includes("Files")) event.preventDefault(); });
}

/** Where the block ends that a place of the source is in, so that what is put there stands on its own; blank lines in code are its own. */
export function endOfBlock(source: string, place: number): number {
  const lines = source.split("\n");
  let fence = "";
  let end = -1;
  for (const [at, line] of lines.entries()) {
    end += line.length + 1;
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    if (mark && fence === "") fence = mark[1]!;
    else if (mark && mark[1]!.startsWith(fence) && mark[2]!.trim() === "") fence = "";
    if (end >= place && fence === "" && lines[at + 1]?.trim() === "") return end;
  }
  return source.length;
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
