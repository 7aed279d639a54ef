import assert from "node:assert/strict";
import { test } from "node:test";
import { type State, wordsOf } from "../../scripts/kept-line";

const nothing: State = { server: null, waiting: null, reason: "offline", says: "", local: "kept", undone: null, saved: null, isTypedOn: false };
const say = (state: Partial<State>) => wordsOf({ ...nothing, ...state }, (at) => `${at}:00`);

test("Nothing is said until something was typed", () => {
  assert.equal(say({}), "");
});

test("What is kept is told with its time, and where it is not", () => {
  assert.equal(say({ server: 3 }), "نسخة احتياطية مما كتبت: 3:00. لم يُحفظ المقال بعد.");
  assert.equal(say({ server: 3, local: "full" }), "نسخة احتياطية مما كتبت: 3:00. لم يُحفظ المقال بعد. امتلأت مساحة المتصفح فلا نسخة فيه.");
});

test("While the server has not all of it, its last copy is no comfort", () => {
  assert.equal(say({ server: 3, waiting: 4 }), "لا اتصال بالخادم. ما تكتبه محفوظ في هذا المتصفح منذ 4:00.");
  assert.equal(say({ waiting: 4, reason: "session" }), "انتهت جلستك. ما تكتبه محفوظ في هذا المتصفح منذ 4:00.");
  assert.equal(say({ waiting: 4, reason: "refused", says: "النص أطول مما يُحفظ." }), "النص أطول مما يُحفظ. ما تكتبه محفوظ في هذا المتصفح منذ 4:00.");
});

test("While the page says why the story was refused, so does the line", () => {
  const refused = (state: Partial<State>) => wordsOf({ ...nothing, ...state }, (at) => `${at}:00`, true);
  assert.equal(refused({}), "لم يُحفظ المقال.");
  assert.equal(refused({ server: 3 }), "نسخة احتياطية مما كتبت: 3:00. لم يُحفظ المقال بعد.");
  assert.equal(refused({ waiting: 4 }), "لم يُحفظ المقال. لا اتصال بالخادم. ما تكتبه محفوظ في هذا المتصفح منذ 4:00.");
});

test("An act that the server was not asked for is named until it is asked again", () => {
  assert.equal(say({ server: 3, undone: { button: "احفظ وانشر", why: "held" } }), "نسخة احتياطية مما كتبت: 3:00. لم يُحفظ المقال بعد. لم يُنفَّذ «احفظ وانشر» بعد، فاضغطه من جديد.");
});

test("Of an act whose answer did not come it is not said that it was not done", () => {
  const words = "نسخة احتياطية مما كتبت: 3:00. لم يصل جواب عن «احفظ»، فاضغطه من جديد.";
  const state: State = { ...nothing, server: 3, undone: { button: "احفظ", why: "unanswered" } };
  assert.equal(say(state), words);
  // Nor beside what the page says of an earlier one.
  assert.equal(wordsOf(state, (at) => `${at}:00`, true), words);
});

test("What was refused is not to be pressed again as it is", () => {
  assert.equal(say({ server: 3, undone: { button: "احفظ وانشر", why: "refused" } }), "نسخة احتياطية مما كتبت: 3:00. لم يُحفظ المقال بعد. لم يُنفَّذ «احفظ وانشر».");
});

test("A save is told of while nothing waits", () => {
  assert.equal(say({ saved: "حُفظ المقال." }), "حُفظ المقال.");
  assert.equal(say({ saved: "حُفظ المقال.", isTypedOn: true }), "حُفظ المقال. وما كتبته بعده لم يُحفظ بعد.");
  assert.equal(say({ saved: "حُفظ المقال.", waiting: 4 }), "لا اتصال بالخادم. ما تكتبه محفوظ في هذا المتصفح منذ 4:00.");
});

test("What is kept nowhere is said aloud", () => {
  for (const local of ["full", "none"] as const) assert.match(say({ waiting: 4, local }), /منذ 4:00 ليس محفوظًا في أي مكان\. انسخه قبل أن تغلق هذه الصفحة\.$/u);
});
