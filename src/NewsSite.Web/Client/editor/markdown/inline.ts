// Writes running text as Markdown: first with as few backslashes as a person would type, and, where that reads back as something else, more and more carefully.
import { addressesIn } from "./addresses";
import { dialect } from "./dialect";
import { emphases, joined, type Link, type Marks, type Run, runsOf, sameLink, sameRuns, tidied, withoutEdges } from "./runs";

type Care = "typed" | "escaped" | "inside" | "plain";

/** Runs to one line of Markdown. «reads» tells whether a text comes back as the runs it was written from. */
export function writeRuns(given: Run[], reads: (text: string, runs: Run[]) => boolean, inCell = false): string {
  const runs = tidied(given);
  for (const care of ["typed", "escaped"] as const) {
    const text = written(runs, care, inCell);
    if (reads(text, runs)) return text;
  }

  // Punctuation at the edge of an emphasis goes out of it: a letter touches the other side (CommonMark 6.2).
  let inside = runs;
  for (const name of emphases) inside = withoutEdges(inside, name, /^[\p{P}\p{S}\s]+/u, /[\p{P}\p{S}\s]+$/u);
  inside = tidied(inside);
  const text = written(inside, "inside", inCell);
  if (reads(text, inside)) return text;

  const plain = joined(runs.map((run) => ({ ...run, marks: run.marks.link ? { link: run.marks.link } : run.marks.code ? { code: true as const } : {} })));
  return written(plain, "plain", inCell);
}

export const readsAsInline = (text: string, runs: Run[]): boolean => {
  const tokens = dialect.parseInline(text, {});
  return sameRuns(tidied(runsOf(tokens[0]?.children ?? [])), runs);
};

function written(runs: Run[], care: Care, inCell: boolean): string {
  let result = "";
  let open: (keyof Marks)[] = [];
  let link: Link | undefined;
  let auto = false;
  const close = (to: number) => {
    for (let i = open.length - 1; i >= to; i--) result += open[i] !== "link" ? sign(open[i]) : auto ? ">" : linkEnd(link!);
    open = open.slice(0, to);
  };

  runs.forEach((run, i) => {
    const wanted = order(runs, i);
    let same = 0;
    while (same < open.length && same < wanted.length && open[same] === wanted[same] && (open[same] !== "link" || sameLink(link, run.marks.link))) same++;
    close(same);
    for (const name of wanted.slice(same)) {
      open.push(name);
      if (name === "link") [link, auto] = [run.marks.link, isAuto(runs, i)];
      result += name !== "link" ? sign(name) : auto ? "<" : "[";
    }

    result += run.kind === "text" && run.marks.link && auto ? run.text : content(run, runs[i + 1], result.slice(-200), care, inCell);
  });
  close(0);
  return result;
}

const linkEnd = (of: Link): string => `](${destination(of.href)}${title(of.title)})`;

const title = (text: string | null): string => text ? ` "${text.replace(/["\\]/g, "\\$&").replace(entities, "&amp;")}"` : "";

const sign = (name: keyof Marks): string => name === "bold" ? "**" : name === "italic" ? "*" : "~~";

/** The marks of a run that enclose others, outermost first: what ends last is opened first. */
function order(runs: Run[], at: number): (keyof Marks)[] {
  const names: (keyof Marks)[] = [...emphases, "link"];
  const end = (name: keyof Marks): number => {
    let to = at;
    while (to + 1 < runs.length && (name === "link" ? !!runs[to + 1].marks.link && sameLink(runs[to + 1].marks.link, runs[at].marks.link) : runs[to + 1].marks[name])) to++;
    return to;
  };
  return names.filter((name) => runs[at].marks[name]).map((name) => ({ name, end: end(name) })).sort((a, b) => b.end - a.end).map((entry) => entry.name);
}

function isAuto(runs: Run[], at: number): boolean {
  const run = runs[at];
  const { marks } = run;
  const alone = !sameLink(runs[at - 1]?.marks.link, marks.link) && !sameLink(runs[at + 1]?.marks.link, marks.link);
  return !!marks.link?.auto && alone && run.kind === "text" && !marks.code && (run.text === marks.link.href || `mailto:${run.text}` === marks.link.href) && /^[^\s<>]+$/.test(run.text);
}

function content(run: Run, next: Run | undefined, before: string, care: Care, inCell: boolean): string {
  switch (run.kind) {
    // A backslash right behind an address would be part of it.
    case "break": return inCell ? " " : /(?:https?:|www\.|mailto:|tel:)[^\s<>"،؛؟«»“”‘’…|]*$/.test(before) ? "  \n" : "\\\n";
    case "note": return run.text;
    case "image": return `![${escaped(run.alt, "", "escaped", true)}](${destination(run.src)}${title(run.title)})`;
    default: {
      if (run.marks.code) return inCell ? code(run.text).replaceAll("|", "\\|") : code(run.text);
      let text = escaped(run.text, before.slice(-1), care === "typed" ? "typed" : "escaped", !!run.marks.link, next !== undefined && next.kind !== "break");
      if (inCell) text = text.replace(/\|/g, "\\|");
      return care === "typed" && text.endsWith("!") && (next?.marks.link && !run.marks.link) ? `${text.slice(0, -1)}\\!` : text;
    }
  }
}

function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest === 0 ? 1 : longest + 1);
  const padded = /^`|`$/.test(text) || /^ .* $/.test(text) && text.trim() !== "" ? ` ${text} ` : text;
  return fence + padded + fence;
}

/** Addresses are typed as they are; all else that Markdown would read gets a backslash. */
function escaped(text: string, before: string, care: "typed" | "escaped", inLink: boolean, goesOn = false): string {
  let result = "";
  let from = 0;
  for (const address of inLink ? [] : addressesIn(before + text).map((found) => ({ from: found.from - before.length, to: found.to - before.length })).filter((found) => found.from >= 0)) {
    result += escapedWords(text, from, address.from, care, inLink);
    // A backslash right behind an address would be part of it.
    const signs = /^[*_~]*/.exec(text.slice(address.to))![0];
    const bare = text.slice(address.from, address.to);
    from = address.to;
    if (care === "typed") from += signs.length;
    result += care === "typed" ? bare + signs : /^[\\`*_~[\]<>&!|#]/.test(text.slice(from)) || goesOn && isJoined(text.slice(from)) ? `<${bare}>` : bare;
  }

  return result + escapedWords(text, from, text.length, care, inLink);
}

// No character that ends an address stands between it and what comes next.
const isJoined = (rest: string): boolean => /^[^\s<>"،؛؟«»“”‘’…|]*$/.test(rest);

const entities = /&(?=(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});)/gi;
const entity = /^&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/i;
const autolink = /^<(?:!--|[a-z][a-z0-9+.-]{1,31}:|[^\s<>@]+@)/i;

function escapedWords(text: string, from: number, to: number, care: "typed" | "escaped", inLink: boolean): string {
  let result = "";
  for (let i = from; i < to; i++) {
    const c = text[i];
    const before = text[i - 1] ?? " ";
    const after = text[i + 1] ?? " ";
    result += (care === "escaped" ? /[\\`*_~[\]<>&!|#]/.test(c) : asks()) ? `\\${c}` : c;

    function asks(): boolean {
      switch (c) {
        case "\\": return /[!-/:-@[-`{-~]/.test(after) || after === "\n" || i + 1 === text.length;
        case "`": return true;
        case "*": return !(/\s/.test(before) && /\s/.test(after));
        case "_": return !(/[\p{L}\p{Nd}]/u.test(before) && /[\p{L}\p{Nd}]/u.test(after));
        case "~": return before === "~" || after === "~";
        case "[": return inLink || before === "!" || /^\[[^\]]*\][([:]/.test(text.slice(i));
        case "]": return inLink;
        case "<": return autolink.test(text.slice(i, i + 300));
        case "&": return entity.test(text.slice(i, i + 40));
        default: return false;
      }
    }
  }

  return result;
}

function destination(address: string): string {
  const text = address.replace(/[\s<>]/g, (c) => encodeURIComponent(c)).replace(/\\(?=[!-/:-@[-`{-~])/g, "\\\\").replace(entities, "&amp;");
  return balanced(text) ? text : text.replace(/[()]/g, "\\$&");
}

function balanced(text: string): boolean {
  let depth = 0;
  for (const c of text) {
    if (c === "(") depth++;
    else if (c === ")" && --depth < 0) return false;
  }

  return depth === 0;
}
