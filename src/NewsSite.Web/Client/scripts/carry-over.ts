import { type Own, ownOf, placeBehind } from "./conflicts";

/** Letters on each side of a place that are compared, and how many of them it takes to know it again. */
const most = 80, enough = 10;

/** What was typed into a text after it was sent, put into what the site made of it; null when its place is not there any more, or may be one of two. */
export function carriedOver(sent: string, now: string, made: string): string | null {
  if (now === sent) return made;
  let first = 0;
  while (first < sent.length && first < now.length && sent[first] === now[first]) first++;
  let last = 0;
  while (last < sent.length - first && last < now.length - first && sent.at(-1 - last) === now.at(-1 - last)) last++;
  const [before, gone, after] = [sent.slice(0, first), sent.slice(first, sent.length - last), sent.slice(sent.length - last)];
  const own = ownOf(made);
  const at = placeOf(own, before, gone, after);
  if (at === null) return null;
  const typed = now.slice(first, now.length - last);
  if (gone === "") return insertedBehind(made, own, at, typed);
  const [from, to] = [own.places[at]!, placeBehind(own, at + gone.length)];
  // What is gone runs over a conflict.
  return to - from === gone.length ? made.slice(0, from) + typed + made.slice(to) : null;
}

/** Of a blank before what was typed and the same one after it, either may be the new one: the one with which it goes on with the words of a conflict. */
function insertedBehind(made: string, own: Own, at: number, typed: string): string {
  for (let earlier = 0; earlier <= at && own.words.slice(at - earlier, at) === typed.slice(typed.length - earlier); earlier++) {
    const place = placeBehind(own, at - earlier);
    if (/^\n*⟧/.test(made.slice(place))) return made.slice(0, place) + typed.slice(typed.length - earlier) + typed.slice(0, typed.length - earlier) + made.slice(place);
  }
  const place = placeBehind(own, at);
  return made.slice(0, place) + typed + made.slice(place);
}

/** Where in another text a caret belongs: between the same letters, as far as they are there. */
export function caretIn(text: string, was: string, caret: number): number {
  const own = ownOf(text);
  const at = placeOf(own, was.slice(0, caret), "", was.slice(caret));
  return at === null ? Math.min(caret, text.length) : placeBehind(own, at);
}

/** Where these three stand one after the other among one's own words, as much of the outer ones as is there. */
function placeOf({ words: text }: Own, before: string, middle: string, after: string): number | null {
  let found: { at: number; same: number } | null = null;
  let isOne = true;
  for (let at = 0; at + middle.length <= text.length; at++) {
    if (!text.startsWith(middle, at)) continue;
    const [left, right] = [sameEnd(text, at, before), sameStart(text, at + middle.length, after)];
    const isWhole = left === Math.min(most, before.length) && right === Math.min(most, after.length);
    if (!isWhole && left + right < enough) continue;
    if (found && found.same === left + right) isOne = false;
    if (found && found.same >= left + right) continue;
    found = { at, same: left + right };
    isOne = true;
  }
  return isOne ? found?.at ?? null : null;
}

/** How well a place of a text is known by what stands before and after it elsewhere: the letters that meet; its beginning and its end count as one each. */
export function meeting(text: string, at: number, before: string, after: string): { letters: number; edges: number } {
  const [behind, ahead] = [sameEnd(text, at, before), sameStart(text, at, after)];
  return { letters: behind + ahead, edges: Number(behind === before.length && at === behind) + Number(ahead === after.length && at + ahead === text.length) };
}

/** How many letters before this place are the last ones of the other text. */
export function sameEnd(text: string, end: number, other: string): number {
  let same = 0;
  while (same < most && same < end && same < other.length && text[end - 1 - same] === other.at(-1 - same)) same++;
  return same;
}

/** How many letters from this place on are the first ones of the other text. */
export function sameStart(text: string, start: number, other: string): number {
  let same = 0;
  while (same < most && start + same < text.length && same < other.length && text[start + same] === other[same]) same++;
  return same;
}
