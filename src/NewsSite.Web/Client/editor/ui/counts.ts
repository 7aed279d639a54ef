// How long the story is, as the server counts it (Domain/Language/Words, ReadingTime, CountedNouns).
import { counted } from "../counted";

const words = { zero: "لا كلمات", one: "كلمة واحدة", two: "كلمتان", few: "# كلمات", many: "# كلمة", other: "# كلمة" };
const minutes = { zero: "أقل من دقيقة", one: "دقيقة واحدة", two: "دقيقتين", few: "# دقائق", many: "# دقيقة", other: "# دقيقة" };

const wordsAMinute = 138;

/** What stands between white space or em dashes and holds a letter or a digit; tatweel is neither. */
export function wordCount(text: string): number {
  return text.split(/[\s\u0085—]+/u).filter((part) => /(?!\u0640)[\p{L}\p{Nd}]/u.test(part)).length;
}

export function lengthLine(text: string): string {
  const n = wordCount(text);
  return n === 0 ? words.zero : `${counted(words, n)}، قراءة ${counted(minutes, Math.max(1, Math.round(n / wordsAMinute)))}`;
}
