// What the Markdown of this newsroom knows of Arabic, as the server's renderer knows it (Web/Markdown/ArabicScript, DelimiterSides).

export const isArabic = (character: string): boolean =>
  /[\u0600-\u06FF\u0750-\u077F\u0870-\u08FF\uFB50-\uFDFF\uFE70-\uFEFC]/u.test(character);

export const isArabicLetter = (character: string): boolean => isArabic(character) && /\p{L}/u.test(character);

/** At least one letter, and none of them Arabic: what is set from left to right as a whole. */
export const isForeign = (text: string): boolean => /\p{L}/u.test(text) && !hasArabic(text);

export const hasArabic = (text: string): boolean =>
  /[\u0620-\u064A\u066E-\u06D3\u06D5\u06EE-\u06FC\u0750-\u077F\u0870-\u08C9\uFB50-\uFDFF\uFE70-\uFEFC]/u.test(text);

const farthestLetter = 16;

const isWord = (c: string): boolean => /[\p{L}\p{Nd}\p{Mn}\p{Mc}]/u.test(c);
const isPunctuation = (c: string): boolean => /[\p{P}\p{S}]/u.test(c);
const isFormat = (c: string): boolean => /\p{Cf}/u.test(c);
const opensBracket = (c: string): boolean => "([{".includes(c);
const endsPhrase = (c: string): boolean => ")]}.,;:!?،؛؟".includes(c);

/**
 * Whether a run of `*` or `~` may also open or close emphasis because an Arabic letter touches its other side, as و and ب do;
 * CommonMark 6.2 alone would ask for a space there.
 */
export function besideArabic(before: string, after: string): { opens: boolean; closes: boolean } {
  const left = [...before.slice(-2 * farthestLetter).replace(/[\u200E\u200F\u061C]+$/, "")];
  const right = [...after.slice(0, 2 * farthestLetter).replace(/^[\u200E\u200F\u061C]+/, "")];
  if (!touches([...left].reverse()) && !touches(right)) return { opens: false, closes: false };

  const last = left.at(-1) ?? "";
  const first = right[0] ?? "";
  return {
    opens: isWord(last) && isPunctuation(first) && !endsPhrase(first),
    closes: isWord(first) && isPunctuation(last) && !opensBracket(last),
  };
}

function touches(characters: string[]): boolean {
  const letter = characters.slice(0, farthestLetter + 1).find((c) => !isPunctuation(c) && !isFormat(c));
  return letter !== undefined && isArabic(letter) && isWord(letter);
}
