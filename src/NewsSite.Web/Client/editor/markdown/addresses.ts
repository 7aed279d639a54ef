// Addresses that stand in the text without brackets: the server makes links of them (Web/Markdown/BareAddressParser).

const beginning = /(?:https?:\/\/|www\.|mailto:|tel:)/g;
const ender = /[ \t\n\r\u00A0\u202F<>"،؛؟«»“”‘’…|\u200E\u200F\u061C]/;
const before = "*_~([«»“”\"'‘’:،؛ـ|\u200E\u200F\u061Cوفبكل";

/** The length of the address that begins at the place; 0 where none does. */
export function addressAt(text: string, at: number): number {
  const previous = text[at - 1];
  if (previous !== undefined && !/\s/.test(previous) && !before.includes(previous)) return 0;
  const start = /^(?:https?:\/\/|www\.|mailto:|tel:)/.exec(text.slice(at, at + 8))?.[0];
  if (!start) return 0;

  let end = text.slice(at).search(ender);
  let address = end < 0 ? text.slice(at) : text.slice(at, at + end);
  const unopened = { ")": count(address, ")") - count(address, "("), "]": count(address, "]") - count(address, "["), "}": count(address, "}") - count(address, "{") };
  for (end = address.length; end > 1; end--) {
    const last = address[end - 1];
    if (".,;:!?*_~'".includes(last)) continue;
    if ((last === ")" || last === "]" || last === "}") && unopened[last]-- > 0) continue;
    break;
  }

  address = address.slice(0, end);
  return address.length > start.length && (start !== "www." && !start.startsWith("http") || /^(?:https?:\/\/|www\.)[^\s/?#]*[^\s/?#.]/.test(address)) ? address.length : 0;
}

/** The places of all of them, in order. */
export function addressesIn(text: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  beginning.lastIndex = 0;
  for (let match = beginning.exec(text); match; match = beginning.exec(text)) {
    const length = addressAt(text, match.index);
    if (length === 0) continue;
    found.push({ from: match.index, to: match.index + length });
    beginning.lastIndex = match.index + length;
  }

  return found;
}

/** The whole text is one address. */
export const isAddress = (text: string): boolean => text.length > 0 && addressAt(text, 0) === text.length;

const count = (text: string, of: string): number => text.split(of).length - 1;

/** A picture of the library; readers see no other. */
export const isOurs = (src: string): boolean => src.startsWith("/media/");
