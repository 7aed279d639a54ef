// Pictures on their way into a text: pasted or dropped, they go up one by one while one writes on, and come to stand where they were put.
import { Extension, type Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { composed } from "../../scripts/composing";
import { isPicture, type LibraryPicture, notPictures, uploadPicture } from "../../scripts/library";
import { counted, type Noun } from "../counted";
import { ComingSign } from "./coming-sign";
import { el } from "./dom";
import { editPicture, factsOf, type PictureFacts } from "./forms";
import type { Notice, Todo } from "./notice";
import { settled } from "./settled";

/** Where pictures of one paste will stand: between blocks, or at the beginning of the block after which they come. */
interface Place { id: number; pos: number; sign: ComingSign; isOfSource: boolean }

/** Files that go up for one place; «breaks» gives up the one that is under way. */
interface Batch { files: File[]; place: Place; left: string[]; breaks: AbortController; isGivenUp: boolean }

/** What was not sent, for want of a connection; «says»: what was said of it; «isTold»: to somebody who went further. */
interface Broken { names: string[]; says: string[]; isTold: boolean }

/** How the text is shown: as itself or as Markdown. */
interface TextView {
  isSource(): boolean;
  /** As it stands, whichever it is. */
  shown(): Node;
  /** Takes a picture into the Markdown while that is shown, and tells whether it is. */
  takes(facts: PictureFacts): boolean;
  /** Brings the keyboard to it. */
  focus(): void;
}

const mutePictures: Noun = {
  zero: "",
  one: "وُضعت صورة، ولا نص بديل لها بعد.",
  two: "وُضعت صورتان، ولا نص بديل لهما بعد.",
  few: "وُضعت # صور، ولا نص بديل لها بعد.",
  many: "وُضعت # صورة، ولا نص بديل لها بعد.",
  other: "وُضعت # صورة، ولا نص بديل لها بعد.",
};

interface Doing { begin?: Place; end?: number; fromSource?: number; placed?: { block: [number, number]; then: number } }

const key = new PluginKey<Place[]>("comingPictures");

export const Coming = Extension.create({
  name: "comingPictures",
  addProseMirrorPlugins: () => [new Plugin<Place[]>({
    key,
    state: { init: () => [], apply: (tr, places, before) => follow(places, tr, before) },
    props: {
      decorations: (state) => DecorationSet.create(state.doc, key.getState(state)!.map((place) =>
        Decoration.widget(besideBlock(state.doc, place.pos), place.sign.inText, { key: `coming-${place.id}`, side: -1, ignoreSelection: true, stopEvent: () => true }))),
    },
  })],
});

/** A place in a block stays in it, whatever is typed there; one between blocks is behind what is put in at it, so that pictures come in their order. */
function follow(places: Place[], tr: Transaction, before: EditorState): Place[] {
  const doing = (tr.getMeta(key) ?? {}) as Doing;
  let moved = places.filter((place) => place.id !== doing.end);
  if (tr.docChanged || tr.selectionSet) {
    moved = moved.map((place) => ({
      ...place,
      // Behind the blocks that were read anew.
      pos: tr.mapping.map(place.pos, before.doc.resolve(place.pos).depth === 0 || tr.getMeta("read") ? 1 : -1),
    }));
  }

  const { placed, fromSource } = doing;
  if (fromSource !== undefined) moved = moved.map((place) => place.isOfSource ? { ...place, pos: fromSource, isOfSource: false } : place);
  if (placed) moved = moved.map((place) => place.pos > placed.block[0] && place.pos < placed.block[1] ? { ...place, pos: placed.then } : place);
  return doing.begin ? [...moved, doing.begin] : moved;
}

/** After the block of the text that holds the place, never in the middle of a sentence. */
function besideBlock(doc: Node, pos: number): number {
  const $pos = doc.resolve(pos);
  return $pos.depth === 0 ? pos : $pos.after(1);
}

export class ComingPictures {
  /** The signs, for above the source. */
  readonly element = el("div", { class: "rich-coming" });
  private ids = 0;
  private last: Promise<string> | null = null;
  private readonly batches = new Set<Batch>();
  /** By their places. */
  private readonly broken = new Map<number, Broken>();
  /** Addresses of the pictures that came without a text. */
  private readonly cameMute = new Set<string>();
  private readonly toDescribe: Todo = { sentence: () => counted(mutePictures, this.mute().length), label: "اكتبه", run: () => this.describe() };

  constructor(private readonly editor: () => Editor, private readonly notice: Notice, private readonly view: TextView) {}

  /** What was refused, once nothing goes up any more; null while nothing does. */
  get underWay(): Promise<string> | null {
    return this.last;
  }

  /** A sentence for what was not sent and nobody was told of who went further; empty when there is nothing. */
  get leftBehind(): string {
    return [...this.broken.values()].filter(({ isTold }) => !isTold).map(leftOf).join(" ");
  }

  /** Says what holds back who goes further. */
  tellLeft(): void {
    let { refusal } = this.notice;
    for (const one of this.broken.values()) {
      one.isTold = true;
      if (one.says.some((sentence) => refusal.includes(sentence))) continue;
      one.says.push(leftOf(one));
      refusal = `${refusal} ${leftOf(one)}`.trim();
    }
    this.notice.tell(refusal, this.toDescribe);
  }

  /** Where those come to stand that were put up in the source: it is shown no more. */
  leaveSource(): void {
    const { state, view } = settled(this.editor());
    const { $to } = state.selection;
    view.dispatch(state.tr.setMeta(key, { fromSource: $to.depth === 0 ? $to.pos : $to.start(1) } satisfies Doing));
  }

  /** Of what is no picture it says that it was not taken. */
  take(all: File[]): void {
    const files = all.filter(isPicture);
    const others = all.filter((file) => !isPicture(file));
    const left = others.length > 0 ? [notPictures(others.map((file) => file.name))] : [];
    if (files.length === 0) {
      this.notice.tell(left.join(""), this.toDescribe);
      return;
    }

    this.queue(files, this.begin(), left);
  }

  /** All that is under way or waits. */
  giveUp(): void {
    for (const batch of this.batches) {
      batch.isGivenUp = true;
      batch.breaks.abort();
    }
  }

  private queue(files: File[], place: Place, left: string[]): void {
    const batch: Batch = { files, place, left, breaks: new AbortController(), isGivenUp: false };
    place.sign.show(() => ["تنتظر دورها: ", ...listed(files.map((file) => file.name))]);
    this.batches.add(batch);
    const all = (this.last ?? Promise.resolve("")).then((before) => this.send(batch, before));
    this.last = all;
    void all.finally(() => {
      this.batches.delete(batch);
      if (this.last === all) this.last = null;
    });
  }

  /** One writes on beneath the pictures at once, as one does when they are there; in the middle of a paragraph the cursor stays. */
  private begin(): Place {
    const { state, view } = settled(this.editor());
    const { doc, schema, tr, selection: { $to, empty } } = state;
    const isLine = $to.depth === 1 && $to.parent.isTextblock && !$to.parent.type.spec.code;
    const isBlank = isLine && $to.parent.type.name === "paragraph" && $to.parent.content.size === 0;
    const place: Place = { id: ++this.ids, pos: $to.depth === 0 ? $to.pos : isBlank ? $to.before(1) : $to.start(1), sign: new ComingSign(), isOfSource: this.view.isSource() };
    if (!place.isOfSource && isLine && !isBlank && empty && $to.parentOffset === $to.parent.content.size) {
      place.pos = $to.after(1);
      const next = doc.nodeAt(place.pos);
      if (next?.type.name !== "paragraph" || next.content.size > 0) tr.insert(place.pos, schema.nodes.paragraph.create());
      tr.setSelection(TextSelection.create(tr.doc, place.pos + 1));
    }

    view.dispatch(tr.setMeta(key, { begin: place } satisfies Doing).scrollIntoView());
    this.element.append(place.sign.overSource);
    return place;
  }

  /** «before» and what it gives back are the sentences for what was refused. */
  private async send(batch: Batch, before: string): Promise<string> {
    const { files, place: { id, sign }, left } = batch;
    const refusals: string[] = [];
    const broken: File[] = [];
    const breaks: string[] = [];
    let hasCome = false;
    for (const [at, file] of files.entries()) {
      if (batch.isGivenUp) break;
      batch.breaks = new AbortController();
      sign.show(() => [files.length === 1 ? "تُرفع " : `تُرفع ${at + 1} من ${files.length}: `, el("bdi", {}, file.name), " ",
        el("progress", { max: 1, value: 0, "aria-label": `رفع ${file.name}` }), " ", this.button("ألغِ", `ألغِ رفع ${file.name}`, () => batch.breaks.abort())]);
      const { picture, refusal, isBroken } = await uploadPicture(file, (part) => sign.progress(part), batch.breaks.signal);
      if (picture) {
        await composed();
        this.place(id, picture);
        hasCome = true;
      } else if (refusal) refusals.push(refusal);
      if (isBroken) {
        broken.push(file);
        breaks.push(refusal!);
      }
    }

    if (broken.length > 0) this.offerAgain(broken, breaks, batch.place);
    else this.end(batch.place);
    const refused = [before, ...refusals, ...left].join(" ").trim();
    // What was called off changes nothing.
    if (hasCome || refused !== "") this.notice.tell(refused, this.toDescribe);
    return refused;
  }

  /** The place stays for files that the library never saw. */
  private offerAgain(files: File[], says: string[], place: Place): void {
    const broken: Broken = { names: files.map((file) => file.name), says, isTold: false };
    this.broken.set(place.id, broken);
    const over = () => {
      this.broken.delete(place.id);
      this.notice.unsay(broken.says);
    };
    place.sign.show(() => ["لم تُرفع: ", ...listed(broken.names), ". ",
      this.button("أعد المحاولة", "أعد المحاولة", () => { over(); this.queue(files, place, []); }), " ",
      this.button("اتركها", "اتركها", () => { over(); this.end(place); })], true);
  }

  private end({ id, sign }: Place): void {
    sign.overSource.remove();
    const { state, view } = settled(this.editor());
    view.dispatch(state.tr.setMeta(key, { end: id } satisfies Doing));
  }

  /** It goes with what it was for, and one writes on. */
  private button(label: string, name: string, run: () => void): HTMLElement {
    return el("button", { type: "button", class: "quiet", "aria-label": name, click: () => { this.view.focus(); run(); } }, label);
  }

  /** Nobody is disturbed at writing: cursor and focus stay where they are. */
  private place(id: number, picture: LibraryPicture): void {
    const facts: PictureFacts = { src: picture.src, alt: picture.altText, caption: "" };
    if (facts.alt === "") this.cameMute.add(facts.src);
    if (this.view.takes(facts)) return;

    const { state, view } = settled(this.editor());
    const { pos } = key.getState(state)!.find((one) => one.id === id)!;
    const { doc, tr, schema } = state;
    const at = besideBlock(doc, pos);
    const node = schema.nodes.picture.create(facts);
    const then = at + node.nodeSize;
    tr.insert(at, at === doc.content.size ? [node, schema.nodes.paragraph.create()] : node);
    const block: [number, number] = at === pos ? [at, at] : [doc.resolve(pos).before(1), at];
    view.dispatch(closeHistory(tr).setMeta(key, { placed: { block, then } } satisfies Doing));
  }

  /** The first that has no text yet. */
  private describe(): void {
    const [first] = this.mute();
    if (first) editPicture(this.editor(), first);
  }

  /** Those that came without a text and still have none in their places. */
  private mute(): (PictureFacts & { pos: number })[] {
    const found: (PictureFacts & { pos: number })[] = [];
    if (this.cameMute.size === 0) return found;
    this.view.shown().descendants((node, pos) => {
      const facts = factsOf(node);
      if (facts?.alt === "" && this.cameMute.has(facts.src)) found.push({ ...facts, pos });
    });
    return found;
  }
}

const leftOf = ({ names }: Broken): string => `لم تُرفع بعد: ${names.map((name) => `“${name}”`).join("، ")}. أعد المحاولة أو اتركها.`;

/** Names one after the other, each in the direction of its own letters. */
const listed = (names: string[]): (HTMLElement | string)[] => names.flatMap((name, at) => at === 0 ? [el("bdi", {}, name)] : ["، ", el("bdi", {}, name)]);
