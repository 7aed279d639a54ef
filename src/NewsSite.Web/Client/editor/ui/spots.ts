// Where in the document what is said of its Markdown is meant.
import type { Node } from "@tiptap/pm/model";
import { type Frame, layOut } from "../markdown/write";

/** A stretch of the Markdown, in UTF-16 units, and what stands there. */
export interface Passage { at: number; text: string }

export interface Spot<T extends Passage> { from: number; to: number; passage: T }

/** Letters on either side that have to agree where a text stands in markup too. */
const enough = 3;

/**
 * The places of passages in the document, in order. Within its block a passage is known by which of the same texts it is, or, where markup holds that text too, by the letters round it;
 * one that the document does not show, such as in the address of a link, has no place.
 */
export function spotsOf<T extends Passage>(doc: Node, frame: Frame, passages: T[]): Spot<T>[] {
  const spots: Spot<T>[] = [];
  const { pieces } = layOut(doc, frame);
  const starts: number[] = [];
  doc.forEach((_, offset) => starts.push(offset));
  for (const piece of pieces) {
    const inside = passages.filter((passage) => passage.text !== "" && passage.at >= piece.from && passage.at + passage.text.length <= piece.to);
    if (inside.length === 0) continue;

    const { text, places } = shown(piece.node, starts[piece.index]);
    for (const passage of inside) {
      const at = placeIn(text, piece.text, passage.at - piece.from, passage.text);
      if (at >= 0) spots.push({ from: places[at], to: places[at + passage.text.length - 1] + 1, passage });
    }
  }

  return spots.sort((a, b) => a.from - b.from);
}

/** What a block shows, and the place of each of its characters in the document. */
function shown(block: Node, start: number): { text: string; places: number[] } {
  let text = "";
  const places: number[] = [];
  const add = (what: string, at: (i: number) => number) => {
    for (let i = 0; i < what.length; i++) places.push(at(i));
    text += what;
  };
  const walk = (node: Node, pos: number) => {
    if (node.isText) add(node.text!, (i) => pos + i);
    else if (node.isLeaf) add("\n", () => pos);
    else {
      node.forEach((child, offset) => walk(child, pos + 1 + offset));
      if (node.isTextblock) add("\n", () => pos + node.nodeSize - 1);
    }
  };
  walk(block, start);
  return { text, places };
}

function placeIn(shown: string, source: string, at: number, text: string): number {
  const [here, there] = [occurrences(shown, text), occurrences(source, text)];
  if (here.length === there.length) return here[there.indexOf(at)] ?? -1;

  const around = (whole: string, place: number) => [letters(whole.slice(0, place)).split("").reverse().join(""), letters(whole.slice(place + text.length))];
  const sides = around(source, at);
  const alike = here
    .map((place) => ({ place, same: around(shown, place).map((side, i) => ({ length: side.length, common: inCommon(side, sides[i]) })) }))
    .filter(({ same }) => same.every(({ length, common }) => common >= Math.min(enough, length)))
    .map(({ place, same }) => ({ place, common: same[0].common + same[1].common }))
    .sort((one, other) => other.common - one.common);
  return alike.length > 0 && alike[0].common !== alike[1]?.common ? alike[0].place : -1;
}

function inCommon(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

function occurrences(whole: string, text: string): number[] {
  const found: number[] = [];
  for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) found.push(at);
  return found;
}

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "");
