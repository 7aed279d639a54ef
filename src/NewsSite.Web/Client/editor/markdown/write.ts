// Writes the document as Markdown. A block that was not changed is written as it came, to the byte; any other from the model.
import type { Node } from "@tiptap/pm/model";
import { dialect } from "./dialect";
import { readsAsInline, writeRuns } from "./inline";
import { type Run, runsOf, sameRuns, tidied } from "./runs";
import { type Link, type Marks } from "./runs";

/** What a block of the text was when it was read. The gap is what stood between it and the block before. */
export interface Origin { index: number; text: string; model: string; gap: string }

/** What stood before the first block and after the last. */
export interface Frame { leading: string; trailing: string; last: number }

export const emptyFrame: Frame = { leading: "", trailing: "", last: -1 };

/** A stretch of the Markdown and the block that it was written from. */
export interface Piece { node: Node; index: number; from: number; to: number; text: string; kept: boolean }

export function write(doc: Node, frame: Frame): string {
  return layOut(doc, frame).markdown;
}

export function layOut(doc: Node, frame: Frame): { markdown: string; pieces: Piece[] } {
  const pieces: Piece[] = [];
  let markdown = "";
  let before: { origin: Origin | null; kept: boolean; text: string } | null = null;
  doc.forEach((node, _, index) => {
    const origin = node.attrs.origin as Origin | null;
    let kept = isKept(node);
    const follows = kept && (before === null ? origin!.index === 0 : before.kept && before.origin!.index + 1 === origin!.index);
    // Away from its neighbours the same source may mean something else.
    if (kept && !follows && (node.type.name === "codeBlock" || /^[ \t]/.test(origin!.text))) kept = false;
    let text = kept ? origin!.text : modelOf(node);
    if (text === "") return;

    if (before !== null && !follows) {
      text = apart(before.text, node, text);
      markdown += "\n\n";
    } else if (before !== null) markdown += origin!.gap;
    else if (follows) markdown += frame.leading;

    pieces.push({ node, index, from: markdown.length, to: markdown.length + text.length, text, kept });
    markdown += text;
    before = { origin, kept, text };
  });
  if (markdown === "") return { markdown: frame.last < 0 ? frame.leading : "", pieces };

  const last = before as unknown as { origin: Origin | null; kept: boolean };
  return { markdown: markdown + (last.kept && last.origin!.index === frame.last ? frame.trailing : frame.trailing === "" ? "" : "\n"), pieces };
}

const isKept = (node: Node): boolean => {
  const origin = node.attrs.origin as Origin | null;
  return origin !== null && modelOf(node) === origin.model;
};

/** Two lists side by side with the same signs would be one. */
function apart(before: string, node: Node, text: string): string {
  const [last, own] = [signOf(before), signOf(text)];
  if (last === null || last !== own || !/List$/.test(node.type.name)) return text;
  return writeList(node, own === "-" ? "*" : own === "." ? ")" : own === ")" ? "." : "-");
}

const signOf = (text: string): string | null => {
  const match = /^ {0,3}(?:([-+*•])|[0-9٠-٩۰-۹]+([.)ـ-]))(?=[ \n]|$)/.exec(text);
  return match ? match[1] ?? match[2] : null;
};

const models = new WeakMap<Node, string>();

/** The Markdown of a block as the model alone would have it. */
export function modelOf(node: Node): string {
  let model = models.get(node);
  if (model === undefined) models.set(node, model = writeBlock(node));
  return model;
}

function writeBlock(node: Node): string {
  switch (node.type.name) {
    case "paragraph": return writeParagraph(node);
    case "heading": return writeHeading(node);
    case "bulletList":
    case "orderedList": return writeList(node);
    case "blockquote": return quoted(writeBlocks(node), "> ");
    case "pullQuote": return quoted(writeBlocks(node), "> > ");
    case "codeBlock": return writeCode(node);
    case "horizontalRule": return "---";
    case "table": return writeTable(node);
    case "picture": return writeRuns([{ kind: "image", src: node.attrs.src, alt: node.attrs.alt, title: node.attrs.caption || null, marks: {} }], () => true);
    case "card": return node.attrs.address;
    case "sourceBlock": return node.attrs.text;
    default: throw new Error(`no Markdown for ${node.type.name}`);
  }
}

function writeBlocks(parent: Node): string {
  const texts: string[] = [];
  parent.forEach((node) => {
    const text = writeBlock(node);
    if (text !== "") texts.push(apart(texts.at(-1) ?? "", node, text));
  });
  return texts.join("\n\n");
}

const quoted = (text: string, sign: string): string => text === "" ? sign.trim() : text.split("\n").map((line) => line === "" ? sign.trim() : sign + line).join("\n");

function writeParagraph(node: Node): string {
  return writeRuns(runsIn(node), (text, runs) => {
    const tokens = dialect.parse(guarded(text), {});
    return runs.length === 0 ? tokens.length === 0 : tokens.length === 3 && tokens[0].type === "paragraph_open" && sameRuns(tidied(runsOf(tokens[1].children ?? [])), runs);
  }).split("\n").map(guarded).join("\n");
}

function writeHeading(node: Node): string {
  const sign = "#".repeat(node.attrs.level);
  const text = writeRuns(runsIn(node).map((run): Run => run.kind === "break" ? { kind: "text", text: " ", marks: run.marks } : run), (words, runs) => {
    const tokens = dialect.parse(`${sign} ${closed(words)}`, {});
    return tokens.length === 3 && sameRuns(tidied(runsOf(tokens[1].children ?? [])), runs);
  });
  return text === "" ? sign : `${sign} ${closed(text)}`;
}

// «## C#» is one, «## C #» would lose its last sign.
const closed = (text: string): string => text.replace(/(^|[ \t])(#+)$/, (_, space: string, signs: string) => `${space}\\${signs}`);

/** A line of text that would begin a list, a heading or a quotation gets a backslash, or, where Markdown has none, a character reference. */
function guarded(line: string): string {
  return line
    .replace(/^(#{1,6}(?=[ \t]|$)|[-+*](?=[ \t]|$)|>|={1,}[ \t]*$|-{1,}[ \t]*$|(?:[-*_][ \t]*){3,}$|~{3,}|`{3,})/, "\\$1")
    .replace(/^•(?=[ \t]|$)/, "&#8226;")
    .replace(/^([0-9]{1,9})([.)])(?=[ \t]|$)/, "$1\\$2")
    .replace(/^([\u0660-\u0669\u06F0-\u06F9]{1,9})([.)-])(?=[ \t]|$)/, "$1\\$2")
    .replace(/^([\u0660-\u0669\u06F0-\u06F9]{1,3})ـ(?=[ \t]|$)/, "$1&#1600;");
}

function writeList(list: Node, mark?: string): string {
  const items: string[] = [];
  list.forEach((item, _, i) => {
    const marker = list.type.name === "bulletList"
      ? mark ?? list.attrs.marker as string
      : inDigits((list.attrs.start as number) + i, list.attrs.digits) + (mark ?? (list.attrs.delimiter as string));
    let text = "";
    let before: string | null = null;
    item.forEach((block) => {
      let part = writeBlock(block);
      if (before !== null && part === "") return;
      if (before !== null) {
        part = apart(before, block, part);
        // A blank line behind a bullet alone would end its item.
        text += text === "" || list.attrs.tight && !isParagraph(block) ? "\n" : "\n\n";
      }

      text += part;
      before = part;
    });
    const indent = " ".repeat(marker.length + 1);
    items.push(text === "" || text.startsWith("\n") ? marker + indented(text, indent) : `${marker} ${indented(text, indent)}`);
  });
  return items.join(list.attrs.tight ? "\n" : "\n\n");
}

const indented = (text: string, indent: string): string => text.split("\n").map((line, at) => at === 0 || line === "" ? line : indent + line).join("\n");

const isParagraph = (node: Node): boolean => node.type.name === "paragraph";

function inDigits(number: number, digits: string): string {
  const zero = digits === "arab" ? 0x660 : digits === "persian" ? 0x6F0 : 0x30;
  return String(number).replace(/[0-9]/g, (d) => String.fromCharCode(zero + Number(d)));
}

function writeCode(node: Node): string {
  const longest = Math.max(2, ...(node.textContent.match(/`{3,}/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${node.attrs.language ?? ""}\n${node.textContent === "" ? "" : `${node.textContent}\n`}${fence}`;
}

function writeTable(table: Node): string {
  const rows: string[][] = [];
  table.forEach((row) => {
    const cells: string[] = [];
    row.forEach((cell) => cells.push(writeRuns(runsIn(cell.firstChild!), (text, runs) => readsAsInline(text.replace(/\\\|/g, "|"), runs), true)));
    rows.push(cells);
  });
  const width = Math.max(...rows.map((row) => row.length));
  const aligns = Array.from({ length: width }, (_, i) => {
    const head = table.firstChild!;
    const align = i < head.childCount ? head.child(i).attrs.align as string | null : null;
    return align === "center" ? ":---:" : align === "left" ? ":---" : align === "right" ? "---:" : "---";
  });
  const line = (cells: string[]) => `| ${Array.from({ length: width }, (_, i) => cells[i] ?? "").join(" | ")} |`;
  return [line(rows[0]), line(aligns), ...rows.slice(1).map(line)].join("\n");
}

export function runsIn(block: Node): Run[] {
  const runs: Run[] = [];
  block.forEach((node) => {
    const marks: Marks = {};
    for (const mark of node.marks) {
      if (mark.type.name === "link") marks.link = { ...mark.attrs } as Link;
      else marks[mark.type.name as "bold"] = true;
    }

    if (node.isText) runs.push({ kind: "text", text: node.text!.replace(/\n/g, " "), marks });
    else if (node.type.name === "hardBreak") runs.push({ kind: "break", marks });
    else if (node.type.name === "image") runs.push({ kind: "image", src: node.attrs.src, alt: node.attrs.alt, title: node.attrs.title, marks });
    else if (node.type.name === "note") runs.push({ kind: "note", text: node.attrs.text, marks });
  });
  return runs;
}
