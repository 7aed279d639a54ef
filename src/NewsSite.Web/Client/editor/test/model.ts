import { getSchema } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { cardKind } from "../cards";
import { read } from "../markdown/read";
import { runsIn, write } from "../markdown/write";
import { tidied } from "../markdown/runs";
import { story } from "../schema";

export const schema = getSchema(story);
export const site = "https://news.example";
export const isCard = (address: string): boolean => cardKind(address, site) !== null;

export const opened = (markdown: string) => read(markdown, schema, isCard);

/** Opened and saved without a touch. */
export function saved(markdown: string): string {
  const { doc, frame } = opened(markdown);
  return write(doc, frame);
}

/** What a document says, without what Markdown cannot: spaces at edges, empty paragraphs. */
export function shapeOf(node: Node): unknown {
  if (node.isTextblock && node.type.name !== "codeBlock") {
    const runs = tidied(runsIn(node));
    return runs.length === 0 && node.type.name === "paragraph" ? null : [node.type.name, node.attrs.level ?? null, runs.map((run) => ({ ...run, marks: sorted(run.marks) }))];
  }

  if (node.isTextblock) return [node.type.name, node.textContent];
  const { origin, tight, marker, delimiter, digits, ...attrs } = node.attrs;
  const inner = node.content.content.map(shapeOf).filter((shape) => shape !== null);
  return [node.type.name, attrs, inner];
}

const sorted = (marks: object): object => Object.fromEntries(Object.entries(marks).sort(([a], [b]) => a.localeCompare(b)));

export const sourcesIn = (doc: Node): string[] => doc.content.content.filter((block) => block.type.name === "sourceBlock").map((block) => block.attrs.text as string);
