// Reads Markdown into the editor's model. Each block at the top keeps the text it came from; what the model cannot say stays as that text.
import type { Node, Schema } from "@tiptap/pm/model";
import type { Token } from "./types";
import { isAddress } from "./addresses";
import { dialect } from "./dialect";
import { toLatin } from "./lists";
import { type Marks, type Run, runsOf } from "./runs";
import { emptyFrame, type Frame, modelOf, type Origin } from "./write";

/** A construct that the model has no place for. */
class Unmodelled extends Error {}

interface Block { from: number; to: number; tokens: Token[] }

export function read(markdown: string, schema: Schema, isCard: (address: string) => boolean): { doc: Node; frame: Frame } {
  const reader = new Reader(schema, isCard);
  const blocks = withNotes(blocksOf(markdown, dialect.parse(markdown, {})), markdown);
  const nodes: Node[] = [];
  let end = 0;
  for (const block of blocks) {
    const text = markdown.slice(block.from, block.to);
    const gap = markdown.slice(end, block.from);
    end = block.to;
    nodes.push(reader.block(text, block.tokens, nodes.length, nodes.length === 0 ? "" : gap));
  }

  if (nodes.length === 0) return { doc: schema.topNodeType.createAndFill()!, frame: { ...emptyFrame, leading: markdown } };
  return {
    doc: schema.topNodeType.create(null, nodes),
    frame: { leading: markdown.slice(0, blocks[0].from), trailing: markdown.slice(end), last: nodes.length - 1 },
  };
}

/** The stretches of the text that are blocks, and between them what Markdown takes away without a trace (definitions of links). */
function blocksOf(markdown: string, tokens: Token[]): Block[] {
  const starts = [0];
  for (let at = markdown.indexOf("\n"); at >= 0; at = markdown.indexOf("\n", at + 1)) starts.push(at + 1);
  starts.push(markdown.length + 1);
  const blocks: Block[] = [];
  let line = 0;
  for (let i = 0; i < tokens.length;) {
    let last = i;
    if (tokens[i].nesting === 1) while (tokens[last].level !== 0 || tokens[last].nesting !== -1) last++;
    const [first, beyond] = tokens[i].map!;
    add(line, first, []);
    add(first, beyond, tokens.slice(i, last + 1));
    line = beyond;
    i = last + 1;
  }

  add(line, starts.length - 1, []);
  return blocks;

  function add(first: number, beyond: number, part: Token[]): void {
    while (first < beyond && isBlank(first)) first++;
    while (first < beyond && isBlank(beyond - 1)) beyond--;
    if (first < beyond) blocks.push({ from: starts[first], to: starts[beyond] - 1, tokens: part });
  }

  function isBlank(at: number): boolean {
    return /^[ \t]*$/.test(markdown.slice(starts[at], starts[at + 1] - 1));
  }
}

/** A comment over several lines holds together whatever blocks it runs through: the server takes it out before it reads. */
function withNotes(blocks: Block[], markdown: string): Block[] {
  const notes = [...markdown.matchAll(/<!--(?!-?>)[\s\S]*?-->/g)].filter((note) => note[0].includes("\n")).map((note) => ({ from: note.index, to: note.index + note[0].length }));
  return notes.reduce((all, note) => {
    const touched = all.filter((block) => block.from < note.to && block.to > note.from);
    if (touched.length === 0) return all;
    const whole: Block = { from: touched[0].from, to: touched.at(-1)!.to, tokens: [] };
    return [...all.filter((block) => block.to <= whole.from), whole, ...all.filter((block) => block.from >= whole.to)];
  }, blocks);
}

class Reader {
  constructor(private readonly schema: Schema, private readonly isCard: (address: string) => boolean) {}

  block(text: string, tokens: Token[], index: number, gap: string): Node {
    const node = this.modelled(tokens);
    if (!node) return this.schema.nodes.sourceBlock.create({ text, origin: { index, gap, text, model: text } satisfies Origin });
    return node.type.create({ ...node.attrs, origin: { index, gap, text, model: modelOf(node) } satisfies Origin }, node.content);
  }

  /** Null for what the model cannot say so that it would come back the same. */
  private modelled(tokens: Token[]): Node | null {
    if (tokens.length === 0) return null;
    try {
      const [node] = this.blocks(tokens, true);
      const again = this.blocks(dialect.parse(modelOf(node), {}), true);
      return again.length === 1 && again[0].eq(node) ? node : null;
    } catch (e) {
      if (e instanceof Unmodelled || e instanceof RangeError) return null;
      throw e;
    }
  }

  private blocks(tokens: Token[], atTop: boolean): Node[] {
    const nodes: Node[] = [];
    for (let i = 0; i < tokens.length;) {
      let last = i;
      if (tokens[i].nesting === 1) while (tokens[last].level !== tokens[i].level || tokens[last].nesting !== -1) last++;
      nodes.push(this.node(tokens[i], tokens.slice(i + 1, last), atTop));
      i = last + 1;
    }

    return nodes;
  }

  private node(token: Token, inner: Token[], atTop: boolean): Node {
    const { nodes } = this.schema;
    switch (token.type) {
      case "paragraph_open": return this.paragraph(runsOf(inner[0].children ?? []), atTop);
      case "heading_open": return this.filled("heading", { level: Number(token.tag[1]) }, this.inline(runsOf(inner[0].children ?? [])));
      case "bullet_list_open": return this.filled("bulletList", { marker: token.markup, tight: isTight(inner) }, this.items(inner));
      case "ordered_list_open": return this.filled("orderedList", { start: Number(toLatin(token.info)), delimiter: token.markup, digits: digitsOf(token.info), tight: isTight(inner) }, this.items(inner));
      case "blockquote_open": {
        const blocks = this.blocks(inner, false);
        const pulled = blocks.length === 1 && blocks[0].type.name === "blockquote" && blocks[0].content.content.every((block) => block.type.name === "paragraph");
        return pulled ? this.filled("pullQuote", {}, blocks[0].content.content) : this.filled("blockquote", {}, blocks);
      }

      case "fence":
      case "code_block": {
        const code = token.content.replace(/\n$/, "");
        return this.filled("codeBlock", { language: token.info || null }, code === "" ? [] : [this.schema.text(code)]);
      }

      case "hr": return nodes.horizontalRule.create();
      case "table_open": return this.table(inner);
      default: throw new Unmodelled();
    }
  }

  private paragraph(runs: Run[], atTop: boolean): Node {
    const [only] = runs;
    if (atTop && runs.length === 1 && only.kind === "image" && Object.keys(only.marks).length === 0) return this.schema.nodes.picture.create({ src: only.src, alt: only.alt, caption: only.title ?? "" });
    if (atTop && runs.length === 1 && only.kind === "text" && Object.keys(only.marks).length === 0 && isAddress(only.text) && this.isCard(only.text)) return this.schema.nodes.card.create({ address: only.text });
    return this.filled("paragraph", {}, this.inline(runs));
  }

  private items(tokens: Token[]): Node[] {
    return this.parts(tokens).map(([, inner]) => {
      const blocks = this.blocks(inner, false);
      return this.filled("listItem", {}, blocks[0]?.type.name === "paragraph" ? blocks : [this.schema.nodes.paragraph.create(), ...blocks]);
    });
  }

  private table(tokens: Token[]): Node {
    const rows = this.parts(tokens).flatMap(([, section]) => this.parts(section)).map(([, row], number) => this.filled("tableRow", {}, this.parts(row).map(([cell, inner]) => {
      const align = /text-align:(\w+)/.exec(cell.attrGet("style") ?? "")?.[1] ?? null;
      return this.filled(number === 0 ? "tableHeader" : "tableCell", { align: number === 0 ? align : null }, [this.filled("paragraph", {}, this.inline(runsOf(inner[0]?.children ?? [])))]);
    })));
    return this.filled("table", {}, rows);
  }

  private parts(tokens: Token[]): [Token, Token[]][] {
    const parts: [Token, Token[]][] = [];
    for (let i = 0; i < tokens.length;) {
      let last = i;
      while (tokens[last].level !== tokens[i].level || tokens[last].nesting !== -1) last++;
      parts.push([tokens[i], tokens.slice(i + 1, last)]);
      i = last + 1;
    }

    return parts;
  }

  private inline(runs: Run[]): Node[] {
    const { nodes } = this.schema;
    return runs.map((run) => {
      const marks = this.marks(run.marks);
      switch (run.kind) {
        case "text": return this.schema.text(run.text, marks);
        case "break": return nodes.hardBreak.create(null, null, marks);
        case "note": return nodes.note.create({ text: run.text }, null, marks);
        case "image": return nodes.image.create({ src: run.src, alt: run.alt, title: run.title }, null, marks);
      }
    });
  }

  private marks(marks: Marks) {
    const { link, ...rest } = marks;
    const made = Object.keys(rest).map((name) => this.schema.marks[name].create());
    return link ? [...made, this.schema.marks.link.create(link)] : made;
  }

  private filled(name: string, attrs: Record<string, unknown>, content: readonly Node[]): Node {
    return this.schema.nodes[name].createChecked(attrs, content);
  }
}

const isTight = (inner: Token[]): boolean => {
  const level = inner[0]?.level + 1;
  const paragraphs = inner.filter((token) => token.type === "paragraph_open" && token.level === level);
  return paragraphs.length === 0 || paragraphs.every((token) => token.hidden);
};

const digitsOf = (info: string): string => /^[\u0660-\u0669]/.test(info) ? "arab" : /^[\u06F0-\u06F9]/.test(info) ? "persian" : "latn";
