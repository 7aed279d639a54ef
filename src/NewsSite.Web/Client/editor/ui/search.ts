// Finds words in the body whatever their vowels, hamzas and tatweel: «اجراء» finds «إجراءٌ». In the exact way every sign counts.
import type { Node } from "@tiptap/pm/model";

export interface Match { from: number; to: number }

const letters: Record<string, string> = { أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ى: "ي", ی: "ي", ؤ: "و", ئ: "ي", ة: "ه", ک: "ك" };
const unseen = /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640\u200B-\u200F\u061C\u2060\uFEFF]/;

/** The text as it is compared, and for each of its characters the place in the given text. */
export function folded(text: string, exact: boolean): { text: string; places: number[] } {
  let result = "";
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (!exact && unseen.test(c)) continue;
    const shown = exact ? c : letters[c] ?? digit(c) ?? (c.toLowerCase().length === 1 ? c.toLowerCase() : c);
    result += shown === "\u00A0" && !exact ? " " : shown;
    places.push(i);
  }

  places.push(text.length);
  return { text: result, places };
}

const digit = (c: string): string | null => /[\u0660-\u0669\u06F0-\u06F9]/.test(c) ? String(c.charCodeAt(0) & 0xF) : null;

export function matchesIn(doc: Node, query: string, exact: boolean): Match[] {
  const words = folded(query, exact).text;
  if (words === "") return [];
  const found: Match[] = [];
  doc.descendants((block, pos) => {
    if (!block.isTextblock) return true;
    const { text, places } = folded(block.textBetween(0, block.content.size, undefined, "\uFFFC"), exact);
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      // The marks on the last letter belong to it.
      found.push({ from: pos + 1 + places[at], to: pos + 1 + places[at + words.length] });
    }

    return false;
  });
  return found;
}
