// Counted nouns in Arabic, as the server has them (Domain/Language/CountedNoun).
const plural = new Intl.PluralRules("ar");

/** Each form whole, «#» for the number. Zero is left out of nouns that are never counted at none. */
export interface Noun { zero?: string; one: string; two: string; few: string; many: string; other: string }

export const counted = (noun: Noun, n: number): string => (noun[plural.select(n)] ?? noun.other).replace("#", n.toLocaleString("en-US"));
