// Takes out of a text what nobody sees: the same rules as on the server (Domain/Language/TextSanitizer, held to one table of cases), and for pasted text a few more.

/** How often each character was taken out or replaced, by its code point. */
export type Changed = Map<number, number>;

export interface Cleaned { text: string; changed: Changed }

const mostMarks = 4;

/** As the server keeps the body of a story. */
export function cleanBody(given: string): Cleaned {
  const changed: Changed = new Map();
  let before = given;
  for (let round = 0; round < 20; round++) {
    let points = byCharacter(before, changed);
    points = fewMarks(points, changed);
    points = byNeighbours(points, changed);
    const after = joined(points).normalize("NFC");
    if (after === before) break;
    before = after;
  }

  return { text: before, changed };
}

/** Text from another program: direction marks go everywhere, since the page sets directions by markup, and so does tatweel between letters. */
export function cleanPasted(given: string): Cleaned {
  const changed: Changed = new Map();
  const count = (c: string) => { add(changed, c.codePointAt(0)!); return ""; };
  const text = given
    .replace(/[\u200E\u200F\u061C]/g, count)
    .replace(/(?<=[\u0620-\u064A\u066E-\u06D3\uFB50-\uFEFC][\u064B-\u0652\u0670\u200B-\u200D]*)\u0640+(?=[\u0640\u064B-\u0652\u0670\u200B-\u200D]*[\u0620-\u063F\u0641-\u064A\u066E-\u06D3\uFB50-\uFEFC])/g, (run) => { add(changed, 0x0640, run.length); return ""; });
  const cleaned = cleanBody(text);
  for (const [point, times] of cleaned.changed) add(changed, point, times);
  return { text: cleaned.text, changed };
}

const add = (changed: Changed, point: number, times = 1): void => { changed.set(point, (changed.get(point) ?? 0) + times); };

const joined = (points: number[]): string => points.map((point) => String.fromCodePoint(point)).join("");

const between = (c: number, from: number, to: number): boolean => c >= from && c <= to;

const isDeleted = (c: number): boolean =>
  c < 0x20 && c !== 0x0A && c !== 0x09 && c !== 0x0D || between(c, 0x7F, 0x9F) || c === 0xAD || c === 0x200B || c === 0xFEFF
  || between(c, 0x202A, 0x202E) || between(c, 0x2060, 0x206F) || between(c, 0xFFF9, 0xFFFB) || between(c, 0xE0000, 0xE0FFF)
  || [0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0].includes(c) || between(c, 0x180B, 0x180F) || between(c, 0xFDD0, 0xFDEF) || (c & 0xFFFE) === 0xFFFE || between(c, 0xD800, 0xDFFF);

const isOddSpace = (c: number): boolean => c === 0x1680 || between(c, 0x2000, 0x200A) || c === 0x205F || c === 0x3000;

const isPresentationForm = (c: number): boolean => (between(c, 0xFB50, 0xFDFF) || between(c, 0xFE70, 0xFEFC)) && ![0xFDFA, 0xFDFB, 0xFDFC, 0xFD3E, 0xFD3F].includes(c);

function byCharacter(text: string, changed: Changed): number[] {
  const result: number[] = [];
  const all = [...text];
  all.forEach((character, i) => {
    const c = character.codePointAt(0)!;
    if (c === 0x0D) {
      if (all[i + 1] !== "\n") result.push(0x0A);
    } else if (isDeleted(c)) add(changed, c);
    else if (c === 0x2028 || c === 0x2029) replace(c, "\n");
    else if (isOddSpace(c)) replace(c, " ");
    else if (isPresentationForm(c) && plainForm(character) !== character) replace(c, plainForm(character));
    else result.push(c);
  });
  return result;

  function replace(c: number, by: string): void {
    add(changed, c);
    for (const part of by) result.push(part.codePointAt(0)!);
  }
}

/** NFKC; a vowel mark that stands alone comes without the space that NFKC puts under it. */
function plainForm(character: string): string {
  const plain = character.normalize("NFKC");
  return plain.length > 1 && plain[0] === " " && /^\p{Mn}/u.test(plain[1]) ? plain.slice(1) : plain;
}

function fewMarks(points: number[], changed: Changed): number[] {
  let marks = 0;
  return points.filter((c) => {
    const character = String.fromCodePoint(c);
    const counted = c < 0x0300 ? 0 : /[\p{Mn}\p{Me}]/u.test(character) ? marks + 1 : /\p{Cf}/u.test(character) ? marks : 0;
    if (counted > mostMarks) {
      add(changed, c);
      return false;
    }

    marks = counted;
    return true;
  });
}

const zeroWidthJoiner = 0x200D;
const zeroWidthNonJoiner = 0x200C;

const is = (kind: RegExp) => (c: number | undefined): boolean => c !== undefined && kind.test(String.fromCodePoint(c));
const isLetter = is(/\p{L}/u);
const isDigit = is(/\p{Nd}/u);
const isMark = is(/[\p{Mn}\p{Me}\p{Mc}]/u);
const isCurrency = is(/\p{Sc}/u);
const isRightToLeft = is(/[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u);
const isDirectionMark = (c: number | undefined): boolean => c === 0x200E || c === 0x200F || c === 0x061C;
const isNeutral = (c: number): boolean => !isDirectionMark(c) && !isMark(c) && !isLetter(c) && !isDigit(c);
const isArabicLetter = is(/[\u0620-\u063F\u0641-\u064A\u066E\u066F\u0671-\u06D3\u06D5\u06EE\u06EF\u06FA-\u06FC\u06FF\u0750-\u077F\u08A0-\u08C9]/u);

/** Letters that do not reach to the one after them: nothing to keep apart (Unicode: Joining_Type R and U). */
const standsAlone = is(/[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0677\u0688-\u0699\u06C0\u06C3-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5\u06EE\u06EF]/u);

const isEmoji = (c: number | undefined): boolean => c !== undefined && (between(c, 0x1F000, 0x1FAFF) || between(c, 0x2190, 0x21FF) || between(c, 0x2300, 0x23FF) || between(c, 0x25A0, 0x27BF) || between(c, 0x2900, 0x297F)
  || between(c, 0x2B00, 0x2BFF) || [0xA9, 0xAE, 0x203C, 0x2049, 0x2122, 0x2139, 0x24C2, 0x3030, 0x303D, 0x3297, 0x3299].includes(c));

/** Each with what is left of the text before it and what comes after it. */
function byNeighbours(points: number[], changed: Changed): number[] {
  const kept: number[] = [];
  let startsALine = true;
  points.forEach((c, i) => {
    const next = points[i + 1];
    const replacement = c === zeroWidthJoiner ? (joinsEmoji(kept, next) || shapesHeh(kept, next) ? c : null)
      : c === zeroWidthNonJoiner ? (keepsApart(kept, next) ? c : null)
        : between(c, 0xFE00, 0xFE0F) ? (selectsEmoji(kept, next) ? c : null)
          : isDirectionMark(c) ? (!startsALine && turnsANeutral(kept, c, points.slice(i + 1).find((other) => !isDirectionMark(other))) ? c : null)
            : c === 0xA0 || c === 0x202F ? (holdsAUnit(kept, next) ? c : 0x20)
              : c;
    if (replacement !== c) add(changed, c);
    if (replacement === null) return;
    kept.push(replacement);
    startsALine = replacement === 0x0A || startsALine && [0x20, 0x09, 0x3E, 0xA0].includes(replacement);
  });
  return kept;
}

function joinsEmoji(kept: number[], next: number | undefined): boolean {
  const last = kept.at(-1) === 0xFE0F ? kept.at(-2) : kept.at(-1);
  return isEmoji(last) && isEmoji(next);
}

const shapesHeh = (kept: number[], next: number | undefined): boolean => kept.at(-1) === 0x0647 && !(isLetter(next) || isMark(next) || next === zeroWidthJoiner);

/** «می‌خواهم»: between two letters that would join without it. */
function keepsApart(kept: number[], next: number | undefined): boolean {
  let last = kept.length - 1;
  while (last > 0 && kept.length - last <= mostMarks && isMark(kept[last])) last--;
  return isArabicLetter(kept[last]) && !standsAlone(kept[last]) && isArabicLetter(next) && next !== 0x0621;
}

const selectsEmoji = (kept: number[], next: number | undefined): boolean =>
  kept.length > 0 && (isEmoji(kept.at(-1)) || next === 0x20E3 && is(/[#*0-9]/)(kept.at(-1)));

function turnsANeutral(kept: number[], mark: number, after: number | undefined): boolean {
  if (isDirectionMark(kept.at(-1))) return false;
  let before = kept.length - 1;
  while (before > 0 && kept.length - before <= mostMarks && isMark(kept[before])) before--;
  if (after === undefined || after === 0x0A) return false;
  return isNeutral(kept[before]) && isAgainst(mark, after) || isAgainst(mark, kept[before]) && isNeutral(after);
}

const isAgainst = (mark: number, c: number): boolean => isDigit(c) || isLetter(c) && isRightToLeft(c) === (mark === 0x200E);

const holdsAUnit = (kept: number[], next: number | undefined): boolean =>
  kept.length > 0 && isDigit(kept.at(-1)) && next !== undefined && (isLetter(next) || "%٪‰°".includes(String.fromCodePoint(next)) || isCurrency(next));
