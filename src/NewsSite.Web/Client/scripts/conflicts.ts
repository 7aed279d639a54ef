// Where two people changed the same words the site keeps both texts between signs, ⟦theirs⟧⟦one's own⟧: within a line, or each text as blocks of its own.

/** One's own words in such a text, and where each letter of them stands in it. */
export interface Own { words: string; places: number[] }

/** With which a conflict begins. */
export const conflictStart = "⟦";

/** Between the two texts. */
export const conflictMiddle = "⟧⟦";

export const conflictEnd = "⟧";

/** The signs, with what somebody else wrote between them. */
export function othersIn(joined: string): { from: number; to: number }[] {
  return [...joined.matchAll(/⟦[^⟦⟧]*⟧⟦\n*|\n*⟧/g)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
}

export function ownOf(joined: string): Own {
  const places: number[] = [];
  let words = "", next = 0;
  for (const { from, to } of [...othersIn(joined), { from: joined.length, to: joined.length }]) {
    words += joined.slice(next, from);
    for (let at = next; at < from; at++) places.push(at);
    next = to;
  }
  return { words, places };
}

/** Where in the joined text one goes on behind so many of one's own letters: within the signs, when they are. */
export const placeBehind = ({ places }: Own, letters: number): number => letters === 0 ? 0 : places[letters - 1]! + 1;
