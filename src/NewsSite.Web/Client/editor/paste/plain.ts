// Text without any form: from chats, from PDF, from an e-mail.
import type { Run } from "../markdown/runs";
import { bulletOf, contentOf, type Json, type Listed, listsOf } from "./blocks";
import type { Report } from "./report";

export function fromPlain(given: string, report: Report): Json[] {
  const lines = withoutSenders(given.replace(/\r\n?/g, "\n").replace(/[\u2028\u0085\v\f]/g, "\n").replace(/\u2029/g, "\n\n"), report).split("\n");
  const blocks: Json[] = [];
  let items: Listed[] = [];
  let paragraph: string[] = [];
  for (const line of unbroken(lines, report)) {
    const bullet = bulletOf(bare(line));
    if (bullet && isList(line, lines)) {
      endParagraph();
      items.push({ level: 0, ordered: bullet.ordered, start: bullet.start, content: content(bare(line).slice(bullet.length)) });
      continue;
    }

    if (bare(line).trim() === "") {
      endParagraph();
      continue;
    }

    endItems();
    paragraph.push(line);
    endParagraph();
  }

  endParagraph();
  endItems();
  return blocks;

  function endItems(): void {
    if (items.length > 0) report.lists++;
    blocks.push(...listsOf(items));
    items = [];
  }

  function endParagraph(): void {
    const inner = content(paragraph.join(" "));
    paragraph = [];
    if (inner.length === 0) return;
    endItems();
    blocks.push({ type: "paragraph", content: inner });
  }

  function content(text: string): Json[] {
    return contentOf([{ kind: "text", text, marks: {} } satisfies Run], report);
  }
}

/** The line without the direction marks that hide its bullet. */
const bare = (line: string): string => line.replace(/^[\s\u200B\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]+/, "").replace(/^([•\-–*ـ·▪◦]|[0-9٠-٩۰-۹]{1,3}[.)ـ\-–])[\u200E\u200F\u061C]+/, "$1");

/** One line with a dash is a line with a dash; two are a list. A number at the beginning needs its neighbour, or is a year. */
function isList(line: string, lines: string[]): boolean {
  const own = bulletOf(bare(line))!;
  if (/^[•·▪◦‣●■◆➢➤✓✔]/.test(bare(line))) return true;
  const others = lines.filter((other) => other !== line).map((other) => bulletOf(bare(other))).filter((bullet) => bullet !== null);
  return own.ordered ? others.some((other) => other.ordered && Math.abs(other.start - own.start) === 1) : others.some((other) => !other.ordered);
}

const sender = /^[\u200E\u200F]*(?:\[[^\]\n]{6,40}\]\s+[^:\n]{1,60}:\s|[0-9٠-٩]{1,4}[/.\-][0-9٠-٩]{1,2}[/.\-][0-9٠-٩]{1,4}،?,? [^\n]{3,20} - [^:\n]{1,60}:\s)/;

/** «[15:04، 23/11/2026] سالم: …» before every message of a chat. */
function withoutSenders(text: string, report: Report): string {
  const lines = text.split("\n");
  if (!sender.test(lines[0] ?? "")) return text;
  return lines.map((line, i) => {
    if (!sender.test(line)) return line;
    report.senders++;
    return (i === 0 ? "" : "\n") + line.replace(sender, "");
  }).join("\n");
}

/** PDF breaks each line at the edge of its page: lines of about one length whose sentence goes on are one. */
function unbroken(lines: string[], report: Report): string[] {
  const lengths = lines.map((line) => line.trim().length).filter((length) => length > 0);
  const longest = Math.max(0, ...lengths);
  const full = (line: string) => line.trim().length >= longest * 0.7;
  const goesOn = (line: string, next: string | undefined) => next !== undefined && next.trim() !== "" && line.trim() !== "" && full(line) && !bulletOf(bare(next)) && !/[.!؟?:…”»"]\s*$/.test(line);
  if (longest < 40 || longest > 160 || lines.filter((line, i) => goesOn(line, lines[i + 1])).length < 2) return lines;

  const result: string[] = [];
  lines.forEach((line, i) => {
    // Also a sentence that ends where its line does goes on in the paragraph, when that line is full.
    const before = lines[i - 1];
    if (before !== undefined && result.length > 0 && line.trim() !== "" && before.trim() !== "" && before.trim().length >= longest * 0.85 && !bulletOf(bare(line))) {
      const last = result.pop()!.trimEnd();
      // A hyphen at the end of a line of Latin text parts a word.
      result.push(/[a-z]-$/.test(last) && /^[a-z]/.test(line.trim()) ? last.slice(0, -1) + line.trim() : `${last} ${line.trim()}`);
      report.lines++;
    } else result.push(line);
  });
  return result;
}
