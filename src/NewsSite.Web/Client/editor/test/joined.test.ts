import assert from "node:assert/strict";
import { test } from "node:test";
import { history, redo, undo } from "@tiptap/pm/history";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { changedBlocks, withBlocks } from "../blocks";
import { joinedInto } from "../joined";
import { write } from "../markdown/write";
import { opened, schema } from "./model";

/** What the text is once words were typed behind others, the joined text was taken in, and the typing undone. */
function undone(start: string, behind: string, typed: string, joined: string): string {
  const { doc } = opened(start);
  let state = EditorState.create({ doc, schema, plugins: [history()] });
  const pos = posBehind(state, behind);
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, pos)).insertText(typed, pos));
  const after = opened(joined);
  const tr = joinedInto(state, after.doc);
  assert.ok(tr);
  state = state.apply(tr);
  assert.equal(write(state.doc, after.frame), joined);
  undo(state, (step) => { state = state.apply(step); });
  return write(state.doc, after.frame);
}

function posBehind({ doc }: EditorState, words: string): number {
  let found = -1;
  doc.descendants((node, pos) => {
    const at = node.text?.indexOf(words) ?? -1;
    if (at >= 0) found = pos + at + words.length;
  });
  assert.ok(found >= 0);
  return found;
}

test("What was typed can be undone in a paragraph in which a colleague wrote too", () => {
  assert.equal(undone("قال الوزير أمس إن العمل مستمر.", "الوزير", " كلمتي", "قال الوزير كلمتي أمس إن العمل الجديد مستمر."), "قال الوزير أمس إن العمل الجديد مستمر.");
  assert.equal(undone("- أول\n- ثان", "أول", " لي", "- أول لي\n- ثان له\n- ثالث"), "- أول\n- ثان له\n- ثالث");
  assert.equal(undone("| أ | ب |\n| --- | --- |\n| ج | د |", "ج", " لي", "| أ | ب |\n| --- | --- |\n| ج لي | د له |"), "| أ | ب |\n| --- | --- |\n| ج | د له |");
});

test("So it can in words that both wrote, between the signs", () => {
  assert.equal(undone("قررت الحكومة أمس.", "أمس.", " وسلمى", "قررت الحكومة أمس.⟦ وأضافت رنا⟧⟦ وسلمى⟧"), "قررت الحكومة أمس.⟦ وأضافت رنا⟧⟦⟧");
  assert.equal(undone("قررت الحكومة أمس أن تبدأ.", "الحكومة", " وسلمى", "قررت الحكومة⟦ وسلمان⟧⟦ وسلمى⟧ أمس أن تبدأ."), "قررت الحكومة⟦ وسلمان⟧⟦⟧ أمس أن تبدأ.");
  assert.equal(undone("- أول\n- ثان", "ثان", " لي", "⟦\n\n- أول\n- ثان له\n- ثالث\n\n⟧⟦\n\n- أول\n- ثان لي\n\n⟧"), "⟦\n\n- أول\n- ثان له\n- ثالث\n\n⟧⟦\n\n- أول\n- ثان\n\n⟧");
});

test("Undoing takes no colleague's words along, though they stand behind the blank that was typed with one's own", () => {
  assert.equal(undone("قررت الحكومة في جلسة.", "الحكومة", " وسلمى", "قررت الحكومة ⟦وأضافت رنا ⟧⟦وسلمى ⟧في جلسة."), "قررت الحكومة ⟦وأضافت رنا ⟧⟦ ⟧في جلسة.");
  assert.equal(undone("قررت الحكومة في جلسة.", "الحكومة ", "وسلمى ", "قررت الحكومة⟦ وأضافت رنا⟧⟦ وسلمى⟧ في جلسة."), "قررت الحكومة⟦ وأضافت رنا⟧⟦ ⟧ في جلسة.");
});

test("Undoing takes back whole words, in a cell that both wrote in too", () => {
  const { doc } = opened("| أ | ب |\n| --- | --- |\n| ج | د |");
  let state = EditorState.create({ doc, schema, plugins: [history({ newGroupDelay: -1 })] });
  for (const word of ["لي", "ثم"]) state = state.apply(state.tr.insertText(` ${word}`, posBehind(state, word === "لي" ? "ج" : "لي")));
  const after = opened("| أ | ب |\n| --- | --- |\n| ج لي ⟦له⟧⟦ثم⟧ | د |");
  state = state.apply(joinedInto(state, after.doc)!);
  while (undo(state, (step) => { state = state.apply(step); }));
  assert.equal(write(state.doc, after.frame), "| أ | ب |\n| --- | --- |\n| ج ⟦له⟧⟦⟧ | د |");
});

test("Where it would, the whole block is replaced", () => {
  const { doc } = opened("أول ثان.");
  let state = EditorState.create({ doc, schema, plugins: [history()] });
  state = state.apply(state.tr.insertText(" مرة مرة", posBehind(state, "أول")));
  const joined = opened("أول مرة ⟦له⟧⟦مرة⟧ ثان.").doc;
  assert.ok(joinedInto(state, joined) === null);
  assert.ok(withBlocks(state, changedBlocks(state.doc, joined)).doc.eq(joined));
});

test("A new paragraph, one that is gone and one that is a heading now leave the rest to undoing", () => {
  assert.equal(undone("أولى.\n\nثانية.\n\nثالثة.\n\nرابعة.", "ثالثة", " لي", "## أولى.\n\nجديدة.\n\nثالثة لي.\n\nرابعة منه."), "## أولى.\n\nجديدة.\n\nثالثة.\n\nرابعة منه.");
});

test("In a long story changes far apart do not reach one another", () => {
  const paragraphs = Array.from({ length: 80 }, (_, i) => `فقرة رقم ${i} وفيها كلام طويل يكفي لسطر أو سطرين من المتن المنشور.`);
  const start = paragraphs.join("\n\n");
  const theirs = paragraphs.map((words, i) => i % 20 === 0 ? `${words} وزاد الزميل` : words);
  const joined = theirs.map((words, i) => i === 41 ? words.replace("رقم 41", "رقم 41 مني") : words).join("\n\n");
  assert.equal(undone(start, "رقم 41", " مني", joined), theirs.join("\n\n"));
});

test("Whatever is typed and whatever came in, undoing leaves a colleague's words and doing again brings all back", () => {
  // Words that are alike, too: then a place is not known by its words.
  const word = fc.constantFrom("قال", "أمس", "إن", "العمل", "مستمر");
  const paragraph = fc.array(word, { minLength: 2, maxLength: 6 }).map((words) => words.join(" "));
  const start = fc.array(paragraph, { minLength: 1, maxLength: 4 }).map((paragraphs) => paragraphs.join("\n\n"));
  const typing = fc.array(fc.tuple(fc.nat(), word), { minLength: 1, maxLength: 4 });
  const coming = fc.array(fc.tuple(fc.nat(), fc.boolean()), { minLength: 1, maxLength: 3 });
  let joined = 0;
  fc.assert(fc.property(start, typing, coming, (text, typed, came) => {
    let state = EditorState.create({ doc: opened(text).doc, schema, plugins: [history({ newGroupDelay: -1 })] });
    for (const [at, words] of typed) state = state.apply(state.tr.insertText(` ${words}`, pick(endsOfWords(state), at)));
    const [mine, theirs] = withTheirs(write(state.doc, opened(text).frame), came);
    const after = opened(mine);
    const tr = joinedInto(state, after.doc);
    if (tr === null) return;
    joined++;
    state = state.apply(tr);
    assert.equal(write(state.doc, after.frame), mine);
    const all = state.doc;
    while (undo(state, (step) => { state = state.apply(step); }));
    for (const words of theirs) assert.ok(state.doc.textContent.includes(words), `${words} in ${state.doc.textContent}`);
    while (redo(state, (step) => { state = state.apply(step); }));
    assert.equal(state.doc.textContent, all.textContent);
  }), { numRuns: 1_000 });
  assert.ok(joined > 500, `${joined}`);
});

test("Of words that stand nowhere else, undoing leaves no part, wherever a colleague wrote", () => {
  const text = "قال الوزير أمس إن العمل مستمر.\n\nوأضاف أنه ينتهي غدا.";
  const typing = fc.array(fc.nat(), { minLength: 1, maxLength: 4 });
  const coming = fc.tuple(fc.nat(), fc.boolean());
  let joined = 0;
  fc.assert(fc.property(typing, coming, (places, came) => {
    let state = EditorState.create({ doc: opened(text).doc, schema, plugins: [history({ newGroupDelay: -1 })] });
    for (const [index, at] of places.entries()) state = state.apply(state.tr.insertText(` ${"ضظذث"[index]!.repeat(3)}`, pick(endsOfWords(state), at)));
    const after = opened(withTheirs(write(state.doc, opened(text).frame), [came])[0]);
    const tr = joinedInto(state, after.doc);
    if (tr === null) return;
    joined++;
    state = state.apply(tr);
    while (undo(state, (step) => { state = state.apply(step); }));
    assert.equal(state.doc.textContent.replace(/زميل\d|[⟦⟧ ]/g, ""), opened(text).doc.textContent.replaceAll(" ", ""));
  }), { numRuns: 1_000 });
  assert.ok(joined > 500, `${joined}`);
});

const pick = <T>(of: T[], at: number): T => of[at % of.length]!;

function endsOfWords({ doc }: EditorState): number[] {
  const ends: number[] = [];
  doc.descendants((node, pos) => { for (const { index, 0: { length } } of (node.text ?? "").matchAll(/\S+/g)) ends.push(pos + index + length); });
  return ends;
}

/** A colleague's words put behind words of the text, or against one of them as a conflict. */
function withTheirs(text: string, came: [number, boolean][]): [text: string, theirs: string[]] {
  const theirs: string[] = [];
  const words = text.split(/(\s+)/);
  const places = new Map(came.map(([at, isConflict]) => [2 * (at % Math.ceil(words.length / 2)), isConflict]));
  const joined = words.map((word, index) => {
    const isConflict = places.get(index);
    if (isConflict === undefined) return word;
    theirs.push(`زميل${theirs.length}`);
    return isConflict ? `⟦${theirs.at(-1)}⟧⟦${word}⟧` : `${word} ${theirs.at(-1)}`;
  });
  return [joined.join(""), theirs];
}
