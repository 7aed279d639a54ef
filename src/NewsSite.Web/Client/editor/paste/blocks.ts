// The blocks of a pasted text while they are gathered, and the document they make.
import { joined, type Marks, type Run } from "../markdown/runs";
import { cleanPasted } from "./clean";
import type { Report } from "./report";

export interface Json { type: string; attrs?: Record<string, unknown>; content?: Json[]; text?: string; marks?: { type: string; attrs?: Record<string, unknown> }[] }

/** A paragraph of a list, as word processors write them: by its depth and its bullet, without a list around it. */
export interface Listed { level: number; ordered: boolean; start: number; content: Json[] }

export function contentOf(runs: Run[], report: Report): Json[] {
  return trimmed(joined(runs).map((run) => {
    if (run.kind !== "text") return run;
    const { text, changed } = cleanPasted(run.text);
    report.count(changed);
    return { ...run, text };
  })).map(nodeOf);
}

/** White space as HTML shows it: one space for many, none at the ends of a line. */
function trimmed(runs: Run[]): Run[] {
  const result: Run[] = [];
  for (const run of joined(runs)) {
    const last = result.at(-1);
    if (run.kind === "break") {
      if (last?.kind === "text") result[result.length - 1] = { ...last, text: last.text.replace(/ +$/, "") };
      if (last && last.kind !== "break") result.push(run);
      continue;
    }

    if (run.kind !== "text") {
      result.push(run);
      continue;
    }

    let text = run.text.replace(/[ \t\n]+/g, " ");
    if (!last || last.kind === "break" || last.kind === "text" && last.text.endsWith(" ")) text = text.replace(/^ /, "");
    if (text !== "") result.push({ ...run, text });
  }

  while (result.length > 0) {
    const last = result[result.length - 1];
    if (last.kind === "text" && /^ *$/.test(last.text) || last.kind === "break") result.pop();
    else if (last.kind === "text" && last.text.endsWith(" ")) result[result.length - 1] = { ...last, text: last.text.trimEnd() };
    else break;
  }

  return joined(result);
}

function nodeOf(run: Run): Json {
  const marks = marksOf(run.marks);
  switch (run.kind) {
    case "text": return { type: "text", text: run.text, marks };
    case "break": return { type: "hardBreak" };
    case "image": return { type: "image", attrs: { src: run.src, alt: run.alt, title: run.title } };
    case "note": return { type: "note", attrs: { text: run.text } };
  }
}

function marksOf(marks: Marks): Json["marks"] {
  if (marks.code) return [{ type: "code" }];
  return [
    ...(["bold", "italic", "strike"] as const).filter((name) => marks[name]).map((name) => ({ type: name })),
    ...marks.link ? [{ type: "link", attrs: { href: marks.link.href, title: marks.link.title } }] : [],
  ];
}

/** Paragraphs of lists one after another, as lists in lists. */
export function listsOf(items: Listed[]): Json[] {
  const lists: Json[] = [];
  const open: { level: number; list: Json }[] = [];
  for (const item of items) {
    while (open.length > 0 && open[open.length - 1].level > item.level) open.pop();
    let top = open.at(-1);
    const type = item.ordered ? "orderedList" : "bulletList";
    if (top?.level === item.level && top.list.type !== type) {
      open.pop();
      top = open.at(-1);
    }

    if (!top || top.level < item.level) {
      const list: Json = { type, attrs: item.ordered && item.start !== 1 ? { start: item.start } : {}, content: [] };
      const parent = top?.list.content?.at(-1);
      if (parent) parent.content!.push(list);
      else lists.push(list);
      top = { level: item.level, list };
      open.push(top);
    }

    top.list.content!.push({ type: "listItem", content: [{ type: "paragraph", content: item.content }] });
  }

  return lists;
}

/** A bullet or a number at the beginning of a paragraph, as people and programs write them; null for none. */
export function bulletOf(text: string): { length: number; ordered: boolean; start: number } | null {
  const bullet = /^\s*(?:[•·▪◦‣●○■□◆➢➤✓✔§–—]|[-*ـo](?=[\s\u00A0]))[\s\u00A0]*/.exec(text);
  if (bullet) return { length: bullet[0].length, ordered: false, start: 1 };

  const number = /^\s*\(?([0-9]{1,3}|[٠-٩]{1,3}|[۰-۹]{1,3})(?:[.)ـ\-–]|[.)]-)[\s\u00A0]+/.exec(text);
  if (number) return { length: number[0].length, ordered: true, start: Number(number[1].replace(/[٠-٩۰-۹]/g, (d) => String(d.charCodeAt(0) & 0xF))) };

  const letter = /^\s*\(?(?:[a-zA-Z]|[ivxIVX]{1,4}|[أبتجدهوزحطيكلمن])[.)][\s\u00A0]+/.exec(text);
  return letter ? { length: letter[0].length, ordered: true, start: 1 } : null;
}
