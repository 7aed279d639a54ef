// The Markdown that the server's renderer reads (Web/Markdown/ArticleRenderer): CommonMark, pipe tables, strikethrough, Arabic numbers and emphasis,
// bare addresses; raw HTML is text, and comments are notes that readers never see.
import MarkdownIt from "markdown-it";
import type { StateInline } from "./types";
import { addressAt } from "./addresses";
import { besideArabic } from "./arabic";
import { list } from "./lists";

export const dialect = new MarkdownIt({ html: false, linkify: false, typographer: false });

// What a link leads to is judged where it is followed and by the server; here it is text that must not change.
dialect.validateLink = () => true;
dialect.normalizeLink = (address) => address;
dialect.normalizeLinkText = (text) => text;

dialect.block.ruler.at("list", list, { alt: ["paragraph", "reference", "blockquote"] });

// No rule of markdown-it asks for the neighbours of a delimiter in another way.
const State = dialect.inline.State;
const scan = State.prototype.scanDelims;
State.prototype.scanDelims = function (this: StateInline, start: number, canSplitWord: boolean) {
  const scanned = scan.call(this, start, canSplitWord);
  if (!canSplitWord) return scanned;

  const { opens, closes } = besideArabic(this.src.slice(Math.max(0, start - 40), start), this.src.slice(start + scanned.length, start + scanned.length + 40));
  return { ...scanned, can_open: scanned.can_open || opens, can_close: scanned.can_close || closes };
};

// Not in the words of a link, nor while its end is looked for: Markdig makes no address inside brackets.
dialect.inline.ruler.before("text", "address", (state, silent) => {
  if (silent || (state as StateInline & { linkLevel: number }).linkLevel > 0 || !"hwmt".includes(state.src[state.pos])) return false;
  const length = addressAt(state.src.slice(0, state.posMax), state.pos);
  if (length === 0) return false;
  state.pending += state.src.slice(state.pos, state.pos + length);
  state.pos += length;
  return true;
});

// The text before an address ends where the address begins.
const special = /[\n!#$%&*+\-:<=>@[\\\]^_`{}~]|(?=https?:\/\/|www\.|mailto:|tel:)/g;
dialect.inline.ruler.at("text", (state, silent) => {
  special.lastIndex = state.pos;
  const match = special.exec(state.src);
  let end = match ? Math.min(match.index, state.posMax) : state.posMax;
  // What looks like an address and is none.
  if (end === state.pos && match && match[0] === "") end++;
  if (end === state.pos) return false;
  if (!silent) state.pending += state.src.slice(state.pos, end);
  state.pos = end;
  return true;
});

dialect.inline.ruler.before("autolink", "note", (state, silent) => {
  if (!state.src.startsWith("<!--", state.pos)) return false;
  const end = noteEnd(state.src, state.pos);
  if (end < 0 || end > state.posMax) return false;
  if (!silent) state.push("note", "", 0).content = state.src.slice(state.pos, end);
  state.pos = end;
  return true;
});

/** Where the comment that begins at the place ends; −1 when it has no end. */
export function noteEnd(text: string, at: number): number {
  if (text.startsWith("<!-->", at)) return at + 5;
  if (text.startsWith("<!--->", at)) return at + 6;
  const end = text.indexOf("-->", at + 4);
  return end < 0 ? -1 : end + 3;
}
