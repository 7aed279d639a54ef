// Text from word processors, pages and mail, which comes as HTML: its structure is taken over, its dress is not.
import { isAddress } from "../markdown/addresses";
import type { Marks, Run } from "../markdown/runs";
import { bulletOf, contentOf, type Json, type Listed, listsOf } from "./blocks";
import { destinationOf } from "./links";
import type { Report } from "./report";

const skipped = new Set(["STYLE", "SCRIPT", "META", "LINK", "TITLE", "HEAD", "XML", "TEMPLATE", "NOSCRIPT", "IFRAME", "OBJECT", "SVG", "BUTTON", "SELECT", "TEXTAREA", "INPUT", "COL", "COLGROUP", "MATH"]);
const blocks = new Set(["P", "DIV", "ARTICLE", "SECTION", "MAIN", "HEADER", "FOOTER", "ASIDE", "NAV", "ADDRESS", "DL", "DT", "DD", "FIGURE", "FIGCAPTION", "CENTER", "FORM", "FIELDSET", "DETAILS", "SUMMARY", "BODY", "HTML"]);

export function fromHtml(body: Element, report: Report): Json[] {
  const reader = new Reader(report, body.querySelector("h1") ? 1 : 0);
  reader.children(body, {});
  return reader.end();
}

class Reader {
  private readonly found: Json[] = [];
  private items: Listed[] = [];
  private runs: Run[] = [];
  private heading = 0;
  private listed: Omit<Listed, "content"> | null = null;

  constructor(private readonly report: Report, private readonly shift: number) {}

  end(): Json[] {
    this.endParagraph();
    this.endItems();
    return this.found;
  }

  children(element: Element, marks: Marks): void {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) this.text(child.nodeValue ?? "", marks);
      else if (child.nodeType === 1) this.element(child as Element, marks);
    }
  }

  private text(text: string, marks: Marks): void {
    this.runs.push({ kind: "text", text: text.replace(/[ \t\r\n]+/g, " "), marks });
  }

  private element(element: Element, outer: Marks): void {
    const name = element.tagName.toUpperCase();
    const style = styleOf(element);
    if (skipped.has(name) || /(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all)/i.test(style) || isComment(element, style)) return;
    if (isDeletion(element, name)) {
      this.report.deletions++;
      return;
    }

    const marks = marksAt(element, name, style, outer, this.report);
    if (name === "BR") {
      if (!/Apple-interchange-newline/.test(element.className)) this.runs.push({ kind: "break", marks: {} });
    } else if (/^H[1-6]$/.test(name)) this.inHeading(element, Math.min(4, Math.max(2, Number(name[1]) + this.shift)), marks);
    else if (name === "UL" || name === "OL") this.list(element, marks);
    else if (name === "LI") this.item(element, marks, 0, false, 1);
    else if (name === "TABLE") this.table(element, marks);
    else if (name === "BLOCKQUOTE") this.quote(element, marks);
    else if (name === "PRE") this.code(element);
    else if (name === "HR") this.add({ type: "horizontalRule" });
    else if (name === "IMG") this.picture(element);
    else if (/mso-list\s*:\s*l\d/i.test(style) && name === "P") this.wordItem(element, style, marks);
    else if (/heading\s*[1-6]/i.test(element.getAttribute("role") === "heading" ? `heading ${element.getAttribute("aria-level") ?? 2}` : "")) this.inHeading(element, Math.min(4, Math.max(2, Number(element.getAttribute("aria-level") ?? 2))), marks);
    else if (blocks.has(name) || name.includes(":") && name !== "O:P") this.block(element, marks);
    else this.children(element, marks);
  }

  private block(element: Element, marks: Marks): void {
    this.endParagraph();
    this.children(element, marks);
    this.endParagraph();
  }

  private inHeading(element: Element, level: number, marks: Marks): void {
    this.endParagraph();
    this.heading = level;
    this.children(element, marks);
    this.endParagraph();
    this.heading = 0;
  }

  /** «mso-list: l0 level2 lfo1», and the bullet in a span that Word itself leaves out when it reads. */
  private wordItem(element: Element, style: string, marks: Marks): void {
    this.endParagraph(true);
    const level = Number(/level(\d+)/i.exec(style)?.[1] ?? 1) - 1;
    const ignored = Array.from(element.querySelectorAll("span")).find((span) => /mso-list\s*:\s*ignore/i.test(styleOf(span)));
    const bullet = bulletOf(`${(ignored?.textContent ?? "").replace(/[\s\u00A0]+/g, " ").trim()} `);
    ignored?.remove();
    this.listed = { level, ordered: bullet?.ordered ?? false, start: bullet?.start ?? 1 };
    this.children(element, marks);
    this.endParagraph(true);
  }

  private list(list: Element, marks: Marks, level = 0): void {
    const ordered = list.tagName.toUpperCase() === "OL";
    let number = Number(list.getAttribute("start") ?? 1) || 1;
    for (let child = list.firstElementChild; child; child = child.nextElementSibling) {
      const name = child.tagName.toUpperCase();
      // Google Docs puts the inner list beside its item.
      if (name === "UL" || name === "OL") this.list(child, marks, level + 1);
      else if (name === "LI") this.item(child, marks, level, ordered, number++);
      else this.element(child, marks);
    }
  }

  private item(item: Element, marks: Marks, level: number, ordered: boolean, number: number): void {
    this.endParagraph(true);
    // Only the first paragraph of an item begins it; what follows inside joins it by a break.
    this.listed = { level, ordered, start: number };
    const inner = marksAt(item, "LI", styleOf(item), marks, this.report);
    for (let child = item.firstChild; child; child = child.nextSibling) {
      const name = (child as Element).tagName?.toUpperCase();
      if (name === "UL" || name === "OL") {
        this.endParagraph(true);
        this.list(child as Element, marks, level + 1);
      } else if (child.nodeType === 3) this.text(child.nodeValue ?? "", inner);
      else if (child.nodeType === 1 && (blocks.has(name!) || name === "P")) {
        if (this.runs.some((run) => run.kind !== "text" || run.text.trim() !== "")) this.runs.push({ kind: "break", marks: {} });
        this.children(child as Element, marksAt(child as Element, name!, styleOf(child as Element), inner, this.report));
      } else if (child.nodeType === 1) this.element(child as Element, inner);
    }

    this.endParagraph(true);
    this.listed = null;
  }

  private quote(element: Element, marks: Marks): void {
    const inner = this.apart(element, marks);
    if (inner.length > 0) this.add({ type: "blockquote", content: inner });
  }

  private code(element: Element): void {
    const text = (element.textContent ?? "").replace(/\r\n?/g, "\n").replace(/\n+$/, "");
    if (text !== "") this.add({ type: "codeBlock", content: [{ type: "text", text }] });
  }

  private picture(element: Element): void {
    const src = element.getAttribute("src") ?? "";
    const alt = element.getAttribute("alt") ?? "";
    const path = /^\/media\/\S+$/.exec(src)?.[0];
    if (path) this.runs.push({ kind: "image", src: path, alt, title: element.getAttribute("title"), marks: {} });
    else if (/\p{Extended_Pictographic}/u.test(alt)) this.text(alt, {});
    else if (!isPixel(element)) this.report.pictures++;
  }

  private table(element: Element, marks: Marks): void {
    const rows = Array.from(element.querySelectorAll("tr")).filter((row) => row.closest("table") === element);
    const grid: Json[][][] = [];
    const spans: number[] = [];
    for (const row of rows) {
      const cells: Json[][] = [];
      const inner = Array.from(row.children).filter((cell) => /^T[DH]$/i.test(cell.tagName));
      for (let column = 0; inner.length > 0 || column < spans.length;) {
        if (spans[column] > 0) {
          spans[column]--;
          cells[column++] = [];
          continue;
        }

        const cell = inner.shift();
        if (!cell) break;
        const content = this.cell(cell, marks, grid.length === 0);
        const width = Math.max(1, Number(cell.getAttribute("colspan") ?? 1) || 1);
        const height = Math.max(1, Number(cell.getAttribute("rowspan") ?? 1) || 1);
        for (let i = 0; i < width; i++) {
          cells[column] = i === 0 ? content : [];
          spans[column] = height - 1;
          column++;
        }
      }

      if (cells.some((cell) => cell.length > 0)) grid.push(cells);
    }

    const width = Math.max(0, ...grid.map((row) => row.length));
    // One cell round everything is a frame of the page and no table.
    if (width <= 1 || rows.length === 0) {
      for (const row of rows) for (const cell of Array.from(row.children)) this.block(cell, marks);
      return;
    }

    this.add({
      type: "table",
      content: grid.map((row, number) => ({ type: "tableRow", content: Array.from({ length: width }, (_, column) => ({ type: number === 0 ? "tableHeader" : "tableCell", content: [{ type: "paragraph", content: row[column] ?? [] }] })) })),
    });
  }

  /** All that a cell holds, in one line. */
  private cell(cell: Element, marks: Marks, isHead: boolean): Json[] {
    const lines = this.apart(cell, isHead ? { ...marks, bold: undefined } : marks).flatMap(function inline(block: Json): Json[][] {
      return block.content?.some((child) => child.type !== "text" && child.type !== "hardBreak") ? block.content.flatMap(inline) : block.content ? [block.content] : [];
    });
    return lines.flatMap((line, i) => i === 0 ? line : [{ type: "text", text: " " } satisfies Json, ...line])
      .map((node) => node.type === "hardBreak" ? { type: "text", text: " " } : node)
      .map((node) => isHead ? { ...node, marks: node.marks?.filter((mark) => mark.type !== "bold") } : node);
  }

  private apart(element: Element, marks: Marks): Json[] {
    const reader = new Reader(this.report, this.shift);
    reader.children(element, marks);
    return reader.end();
  }

  private add(block: Json): void {
    this.endParagraph();
    this.endItems();
    this.found.push(block);
  }

  private endParagraph(isListed = false): void {
    for (const part of this.listed ? [this.runs] : parted(this.runs)) {
      // A heading is bold by itself.
      const content = contentOf(this.heading > 0 ? part.map((run) => ({ ...run, marks: { ...run.marks, bold: undefined } })) : part, this.report);
      if (content.length === 0) continue;
      if (this.listed) {
        this.items.push({ ...this.listed, content });
        this.listed = null;
        continue;
      }

      this.endItems();
      this.found.push(this.heading > 0 ? { type: "heading", attrs: { level: this.heading }, content } : { type: "paragraph", content });
    }

    this.runs = [];
    if (!isListed) this.listed = null;
  }

  private endItems(): void {
    this.found.push(...listsOf(this.items));
    this.items = [];
  }
}

/** Two breaks one after the other are how chats and mail begin a paragraph. */
function parted(runs: Run[]): Run[][] {
  const parts: Run[][] = [[]];
  let breaks = 0;
  for (const run of runs) {
    if (run.kind === "break") breaks++;
    else if (run.kind !== "text" || run.text.trim() !== "") {
      if (breaks > 1) parts.push([]);
      breaks = 0;
    }

    parts[parts.length - 1].push(run);
  }

  return parts;
}

/** The browser gets its styles under another name: see paste/index. */
const styleOf = (element: Element): string => element.getAttribute("style") ?? element.getAttribute("data-style") ?? "";

/** Word's comments: their marks in the text, and the list of them under it. */
const isComment = (element: Element, style: string): boolean =>
  /mso-element\s*:\s*(?:comment-list|comment|footer|header)/i.test(style) || /MsoCommentReference|MsoCommentText|msocom/i.test(element.getAttribute("class") ?? "") || /^#_msocom/i.test(element.getAttribute("href") ?? "");

/** What somebody crossed out while changes were tracked; `<s>` is text that is shown crossed out. */
const isDeletion = (element: Element, name: string): boolean => name === "DEL" && (element.hasAttribute("cite") || element.hasAttribute("datetime")) || /\bmsoDel\b/i.test(element.getAttribute("class") ?? "");

const isPixel = (element: Element): boolean => Number(element.getAttribute("width") ?? 9) <= 2 || Number(element.getAttribute("height") ?? 9) <= 2;

function marksAt(element: Element, name: string, style: string, outer: Marks, report: Report): Marks {
  const marks: Marks = { ...outer };
  const weight = /font-weight\s*:\s*([a-z0-9]+)/i.exec(style)?.[1].toLowerCase();
  if (weight) marks.bold = /^(?:bold|bolder|[6-9]00)$/.test(weight) ? true : undefined;
  else if (name === "B" || name === "STRONG") marks.bold = true;
  if (/font-style\s*:\s*(?:italic|oblique)/i.test(style) || (name === "I" || name === "EM") && !/font-style\s*:\s*normal/i.test(style)) marks.italic = true;
  if (name === "S" || name === "STRIKE" || name === "DEL" || /text-decoration[a-z-]*\s*:[^;]*line-through/i.test(style)) marks.strike = true;
  if (name === "CODE" || name === "TT" || name === "KBD" || name === "SAMP") marks.code = true;
  if (name === "A") {
    const { address, isUnwrapped } = destinationOf(element.getAttribute("href") ?? "");
    if (isUnwrapped) report.links++;
    // An address whose text is itself needs no more than that text.
    const isBare = address !== null && isAddress(address) && (element.textContent ?? "").trim() === address;
    marks.link = address === null || isBare ? undefined : { href: address, title: null, auto: false };
  }

  for (const key of Object.keys(marks) as (keyof Marks)[]) if (marks[key] === undefined) delete marks[key];
  return marks;
}
