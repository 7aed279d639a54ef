/** Letters round a place by which it is known again: many first, and never so few that they may stand anywhere. */
const contexts = [80, 40, 20, 10];

/** What was typed into a text after it was sent, put into what the site made of it; null when its place is not there any more. */
export function carriedOver(sent: string, now: string, made: string): string | null {
  if (now === sent) return made;
  let first = 0;
  while (first < sent.length && first < now.length && sent[first] === now[first]) first++;
  let last = 0;
  while (last < sent.length - first && last < now.length - first && sent.at(-1 - last) === now.at(-1 - last)) last++;
  const [gone, typed] = [sent.slice(first, sent.length - last), now.slice(first, now.length - last)];
  for (const length of contexts) {
    const before = sent.slice(Math.max(0, first - length), first);
    const at = before + gone === "" ? -1 : made.lastIndexOf(before + gone);
    if (at >= 0) return made.slice(0, at + before.length) + typed + made.slice(at + before.length + gone.length);
  }

  for (const length of contexts) {
    const after = gone + sent.slice(sent.length - last, sent.length - last + length);
    const at = after === "" ? -1 : made.indexOf(after);
    if (at >= 0) return made.slice(0, at) + typed + made.slice(at + gone.length);
  }
  return null;
}

/** Where in another text a caret belongs: after the same letters. */
export function caretIn(text: string, was: string, caret: number): number {
  if (text.startsWith(was.slice(0, caret))) return caret;
  for (const length of contexts) {
    const before = was.slice(Math.max(0, caret - length), caret);
    const at = before === "" ? -1 : text.lastIndexOf(before);
    if (at >= 0) return at + before.length;
  }
  return Math.min(caret, text.length);
}
