// markdown-it's rule for lists (rules_block/list.mjs, MIT), which also knows the items of this newsroom: `١.` `١)` `١-` `١ـ` with Arabic or Persian digits,
// and `•`. The rule has no place to put a marker of one's own, so it is here as a whole. The server: ArabicNumberParser, RoundBulletParser.
import type { StateBlock } from "./types";

const isSpace = (code: number): boolean => code === 0x20 || code === 0x09;
const latin = /^[0-9]{1,9}[.)](?=[ \t]|$)/;
const arabic = /^(?:[\u0660-\u0669\u06F0-\u06F9]{1,9}[.)]|[\u0660-\u0669\u06F0-\u06F9]{1,3}[-ـ])(?=[ \t]|$)/;
const bullet = /^[-+*•](?=[ \t]|$)/;

/** 0-9 of digits of any of the three systems. */
export const toLatin = (digits: string): string => digits.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (d) => String(d.charCodeAt(0) & 0xF));

function lineOf(state: StateBlock, line: number): string {
  return state.src.slice(state.bMarks[line] + state.tShift[line], state.eMarks[line]);
}

function afterOrdered(state: StateBlock, line: number): number {
  const text = lineOf(state, line);
  const marker = (latin.exec(text) ?? arabic.exec(text))?.[0];
  return marker ? state.bMarks[line] + state.tShift[line] + marker.length : -1;
}

function afterBullet(state: StateBlock, line: number): number {
  return bullet.test(lineOf(state, line)) ? state.bMarks[line] + state.tShift[line] + 1 : -1;
}

export function list(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  let nextLine = startLine;
  if (state.sCount[nextLine] - state.blkIndent >= 4) return false;
  if (state.listIndent >= 0 && state.sCount[nextLine] - state.listIndent >= 4 && state.sCount[nextLine] < state.blkIndent) return false;

  const interrupts = silent && state.parentType === "paragraph" && state.sCount[nextLine] >= state.blkIndent;
  let isOrdered = true;
  let start = state.bMarks[nextLine] + state.tShift[nextLine];
  let afterMarker = afterOrdered(state, nextLine);
  if (afterMarker >= 0) {
    if (interrupts && Number(toLatin(state.src.slice(start, afterMarker - 1))) !== 1) return false;
  } else {
    isOrdered = false;
    afterMarker = afterBullet(state, nextLine);
    if (afterMarker < 0) return false;
  }

  if (interrupts && state.skipSpaces(afterMarker) >= state.eMarks[nextLine]) return false;
  if (silent) return true;

  const delimiter = state.src[afterMarker - 1];
  const opening = state.tokens.length;
  const token = isOrdered ? state.push("ordered_list_open", "ol", 1) : state.push("bullet_list_open", "ul", 1);
  const lines: [number, number] = [nextLine, 0];
  token.map = lines;
  token.markup = delimiter;
  token.info = state.src.slice(start, afterMarker - 1);

  let tight = true;
  let endedEmpty = false;
  const terminators = state.md.block.ruler.getRules("list");
  const parent = state.parentType;
  state.parentType = "list";
  while (nextLine < endLine) {
    const max = state.eMarks[nextLine];
    const initial = state.sCount[nextLine] + afterMarker - (state.bMarks[nextLine] + state.tShift[nextLine]);
    let offset = initial;
    let at = afterMarker;
    for (; at < max && isSpace(state.src.charCodeAt(at)); at++) {
      offset += state.src.charCodeAt(at) === 0x09 ? 4 - (offset + state.bsCount[nextLine]) % 4 : 1;
    }

    let indentAfter = at >= max ? 1 : offset - initial;
    if (indentAfter > 4) indentAfter = 1;
    const item = state.push("list_item_open", "li", 1);
    item.markup = delimiter;
    const itemLines: [number, number] = [nextLine, 0];
    item.map = itemLines;

    const kept = { tight: state.tight, tShift: state.tShift[nextLine], sCount: state.sCount[nextLine], listIndent: state.listIndent };
    state.listIndent = state.blkIndent;
    state.blkIndent = initial + indentAfter;
    state.tight = true;
    state.tShift[nextLine] = at - state.bMarks[nextLine];
    state.sCount[nextLine] = offset;
    if (at >= max && state.isEmpty(nextLine + 1)) state.line = Math.min(state.line + 2, endLine);
    else state.md.block.tokenize(state, nextLine, endLine);

    if (!state.tight || endedEmpty) tight = false;
    endedEmpty = state.line - nextLine > 1 && state.isEmpty(state.line - 1);
    state.blkIndent = state.listIndent;
    state.listIndent = kept.listIndent;
    state.tShift[nextLine] = kept.tShift;
    state.sCount[nextLine] = kept.sCount;
    state.tight = kept.tight;
    state.push("list_item_close", "li", -1).markup = delimiter;

    nextLine = state.line;
    itemLines[1] = nextLine;
    if (nextLine >= endLine || state.sCount[nextLine] < state.blkIndent || state.sCount[nextLine] - state.blkIndent >= 4) break;
    if (terminators.some((rule) => rule(state, nextLine, endLine, true))) break;

    afterMarker = isOrdered ? afterOrdered(state, nextLine) : afterBullet(state, nextLine);
    if (afterMarker < 0 || state.src[afterMarker - 1] !== delimiter) break;
    start = state.bMarks[nextLine] + state.tShift[nextLine];
  }

  state.push(isOrdered ? "ordered_list_close" : "bullet_list_close", isOrdered ? "ol" : "ul", -1).markup = delimiter;
  lines[1] = nextLine;
  state.line = nextLine;
  state.parentType = parent;
  if (tight) markTight(state, opening);
  return true;
}

function markTight(state: StateBlock, opening: number): void {
  const level = state.level + 2;
  for (let i = opening + 2; i < state.tokens.length - 2; i++) {
    if (state.tokens[i].level !== level || state.tokens[i].type !== "paragraph_open") continue;
    state.tokens[i + 2].hidden = true;
    state.tokens[i].hidden = true;
    i += 2;
  }
}
