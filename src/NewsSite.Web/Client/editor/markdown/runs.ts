// The running text of a block in pieces that share their marks: what lies between Markdown and the editor's model.
import type { Token } from "./types";

export interface Link { href: string; title: string | null; auto: boolean }

export interface Marks { link?: Link; bold?: true; italic?: true; strike?: true; code?: true }

export type Run =
  | { kind: "text"; text: string; marks: Marks }
  | { kind: "break"; marks: Marks }
  | { kind: "image"; src: string; alt: string; title: string | null; marks: Marks }
  | { kind: "note"; text: string; marks: Marks };

export const emphases = ["bold", "italic", "strike"] as const;

const openers: Record<string, (typeof emphases)[number]> = { strong: "bold", em: "italic", s: "strike" };

export function runsOf(tokens: Token[]): Run[] {
  const runs: Run[] = [];
  const depth = { bold: 0, italic: 0, strike: 0 };
  let link: Link | undefined;
  for (const token of tokens) {
    const marks: Marks = {};
    if (link) marks.link = link;
    for (const emphasis of emphases) if (depth[emphasis] > 0) marks[emphasis] = true;
    const name = openers[token.type.replace(/_(?:open|close)$/, "")];
    if (name) depth[name] += token.nesting;
    else if (token.type === "link_open") link = { href: token.attrGet("href") ?? "", title: token.attrGet("title"), auto: token.info === "auto" };
    else if (token.type === "link_close") link = undefined;
    else if (token.type === "text") runs.push({ kind: "text", text: token.content, marks });
    else if (token.type === "softbreak") runs.push({ kind: "text", text: " ", marks });
    else if (token.type === "hardbreak") runs.push({ kind: "break", marks });
    else if (token.type === "code_inline") runs.push({ kind: "text", text: token.content, marks: { ...marks, code: true } });
    else if (token.type === "image") runs.push({ kind: "image", src: token.attrGet("src") ?? "", alt: token.content, title: token.attrGet("title"), marks });
    else if (token.type === "note") runs.push({ kind: "note", text: token.content, marks });
    else throw new Error(`no place for ${token.type}`);
  }

  return joined(runs);
}

export const sameLink = (a?: Link, b?: Link): boolean => a === b || (!!a && !!b && a.href === b.href && (a.title || null) === (b.title || null) && a.auto === b.auto);

export const sameMarks = (a: Marks, b: Marks): boolean =>
  sameLink(a.link, b.link) && a.bold === b.bold && a.italic === b.italic && a.strike === b.strike && a.code === b.code;

/** Neighbours with the same marks become one; empty ones go. */
export function joined(runs: Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (run.kind === "text" && run.text === "") continue;
    if (run.kind === "text" && last?.kind === "text" && sameMarks(run.marks, last.marks)) result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  }

  return result;
}

/**
 * The same text in the only form that Markdown can say: no space at the edge of an emphasis or a link, no emphasis on space alone, no space at the ends of a line.
 */
export function tidied(runs: Run[]): Run[] {
  let result = joined(runs);
  for (const name of ["link", ...emphases] as const) result = withoutEdges(result, name, /^\s+/, /\s+$/);
  return trimmed(result);
}

/** Takes a mark from what matches at the beginning and at the end of each of its stretches. */
export function withoutEdges(runs: Run[], name: keyof Marks, first: RegExp, last: RegExp): Run[] {
  const result: Run[] = [];
  for (let from = 0; from < runs.length;) {
    const marked = runs[from].marks[name];
    let to = from + 1;
    while (to < runs.length && (name === "link" ? sameLink(runs[to].marks.link, runs[from].marks.link) : runs[to].marks[name] === marked)) to++;
    const stretch = runs.slice(from, to);
    from = to;
    if (!marked) {
      result.push(...stretch);
      continue;
    }

    const before: Run[] = [];
    const after: Run[] = [];
    while (stretch.length > 0 && cut(stretch, 0, first, name, before));
    while (stretch.length > 0 && cut(stretch, stretch.length - 1, last, name, after));
    result.push(...before, ...stretch, ...after.reverse());
  }

  return joined(result);
}

// True while the whole piece went, so that the next one is at the edge.
function cut(stretch: Run[], at: number, edge: RegExp, name: keyof Marks, into: Run[]): boolean {
  const run = stretch[at];
  if (run.kind === "break") {
    into.push(without(run, name));
    stretch.splice(at, 1);
    return true;
  }

  const found = run.kind === "text" && !run.marks.code ? edge.exec(run.text)?.[0] : undefined;
  if (run.kind !== "text" || !found) return false;
  into.push(without({ ...run, text: found }, name));
  const rest = at === 0 && run.text.startsWith(found) && edge.source.startsWith("^") ? run.text.slice(found.length) : run.text.slice(0, run.text.length - found.length);
  if (rest === "") stretch.splice(at, 1);
  else stretch[at] = { ...run, text: rest };
  return rest === "";
}

function without<T extends Run>(run: T, name: keyof Marks): T {
  const marks = { ...run.marks };
  delete marks[name];
  return { ...run, marks };
}

function trimmed(runs: Run[]): Run[] {
  const result = [...runs];
  // A break at the end of a block is nothing; spaces round a break are nothing either.
  while (result.length > 0 && (isEmptyEdge(result[0], /^\s*$/))) result.shift();
  while (result.length > 0 && (isEmptyEdge(result[result.length - 1], /^\s*$/))) result.pop();
  for (let i = 0; i < result.length; i++) {
    const run = result[i];
    if (run.kind !== "text" || run.marks.code) continue;
    let text = run.text;
    if (i === 0 || result[i - 1].kind === "break") text = text.replace(/^[ \t\n]+/, "");
    if (i === result.length - 1 || result[i + 1].kind === "break") text = text.replace(/[ \t\n]+$/, "");
    if (text !== run.text) result[i] = { ...run, text };
  }

  return joined(result);
}

const isEmptyEdge = (run: Run, blank: RegExp): boolean => run.kind === "break" || run.kind === "text" && !run.marks.code && blank.test(run.text);

export const sameRuns = (a: Run[], b: Run[]): boolean => a.length === b.length && a.every((run, i) => {
  const other = b[i];
  if (run.kind !== other.kind || !sameMarks(run.marks, other.marks)) return false;
  if (run.kind === "text" || run.kind === "note") return run.text === (other as typeof run).text;
  if (run.kind === "image") return run.src === (other as typeof run).src && run.alt === (other as typeof run).alt && (run.title || null) === ((other as typeof run).title || null);
  return true;
});
