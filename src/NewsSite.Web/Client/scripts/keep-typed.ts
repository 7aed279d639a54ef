import { goesFurther, labelOf, sendWith } from "./buttons";
import { type Copy, dropCopy, leaveCopy, putCopy } from "./copies";
import { besideButtons, tellNext } from "./hold-saves";
import { KeptLine, type State } from "./kept-line";
import { OwnWindows } from "./own-windows";
import { rememberPlace, takePlace } from "./place";
import { isPlain, sendSave, setHidden, takeSaved } from "./save-in-place";
import { renewToken, SignInAgain } from "./sign-in-again";
import { leaveTypedOn, takeTypedOn } from "./typed-on";
import { undone } from "./words";

/** Milliseconds after a key until the browser has it, and until the server is sent it: after a pause, and at the latest. */
const local = 100, pause = 800, latest = 2000;

/** Milliseconds: the first wait after a failure, doubled with each up to the last; an answer that takes longer is none; so long a save waits for the one in flight. */
const firstWait = 1000, lastWait = 30_000, patience = 30_000, saveWaits = 4000;

/** Milliseconds that a story's first save is waited for; one that was broken off tells nobody, and is pressed again. */
const firstSave = 20_000;

/** What fits into a request that goes on while its page is left, in bytes; browsers allow 64 KB for all of them. */
const beacon = 60_000;

/** «past»: of a text that stands elsewhere by now, so that it says nothing of this one. */
type Answer = "kept" | "over" | "past" | "offline" | "session" | "refused";

/** Keeps what is typed into the form of a story: in the browser at once, at the server within seconds, one request at a time. Nothing is saved by it. */
export function keepTyped(): void {
  const line = document.querySelector<HTMLElement>("[data-kept]");
  const form = line?.closest("form");
  if (line && form) new Keeper(form, line).start();
}

interface Pressed { submitter: HTMLElement | null }

/** In another form than the story's. */
interface PressedBeside extends Pressed { form: HTMLFormElement }

class Keeper {
  private readonly line: KeptLine;
  private readonly address: string;
  private readonly story: string;
  private readonly state: State = { server: null, waiting: null, reason: "offline", says: "", local: "kept", undone: null, saved: null };
  /** Of what was typed last, of what the server has, and when the first key came that it has not. */
  private count = 0;
  private kept = 0;
  private since = 0;
  private failures = 0;
  private flying: Promise<Answer> | null = null;
  /** Breaks off what is under way; and the window whose text that is. */
  private breaks = new AbortController();
  private flyingFrom = "";
  private localTimer = 0;
  private sendTimer = 0;
  private isSaving = false;
  /** What was typed when the save was sent. */
  private saved = 0;
  /** How the save goes on whose form is being sent: its page stays, or is loaded anew. */
  private passing: "in place" | "anew" | null = null;
  private isInPlace = false;
  /** What was pressed while a save was under way whose page stays. */
  private next: Pressed | null = null;
  /** What was pressed and waits until what is typed was sent. */
  private waiting: Pressed | null = null;
  /** The first save of a new story: its fields, when it was sent, and whether another was pressed meanwhile. */
  private first: { fields: [string, string][]; at: number; isPressed: boolean } | null = null;
  /** What was pressed beside the story's form while a save was under way, and goes after it. */
  private beside: PressedBeside | null = null;
  /** Whether signing in was offered since the session was over: once, then the button is there. */
  private isPutOff = false;
  private readonly signIn = new SignInAgain(() => this.sendAfter(0));
  private readonly enter: HTMLButtonElement;
  private readonly windows: OwnWindows;

  constructor(private readonly form: HTMLFormElement, private readonly element: HTMLElement) {
    this.line = new KeptLine(element);
    this.address = element.dataset.kept!;
    this.story = element.dataset.story ?? "";
    this.enter = document.createElement("button");
    Object.assign(this.enter, { type: "button", className: "kept-enter", textContent: "ادخل من جديد", hidden: true });
    this.enter.addEventListener("click", () => void this.signIn.demand());
    element.after(this.enter);
    this.windows = new OwnWindows(document.body.dataset.who!, this.story, () => this.window.value, form);
  }

  start(): void {
    // Filled in again by a browser that goes back, what was saved would look like a new story; what was not saved is found among the copies.
    this.form.autocomplete = "off";
    this.form.addEventListener("input", () => this.changed());
    // A form that came back with what is not saved yet; and one that the browser filled again with what was typed.
    addEventListener("pageshow", () => {
      this.isSaving = false;
      this.waiting = this.first = null;
      if (this.form.dataset.typed !== undefined || this.isFilledAgain()) this.changed();
    });
    addEventListener("online", () => { if (this.count > this.kept) this.sendAfter(0); });
    document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden" && this.count > this.kept) this.sendAfter(0); });
    addEventListener("pagehide", () => this.leave());
    this.form.addEventListener("submit", (event) => this.beforeSave(event));
    // After the forms that a script answers, and before the document counts what is typed in this one as sent.
    document.body.addEventListener("submit", (event) => this.beforeOther(event));
    const typedOn = takeTypedOn(this.form);
    void takePlace(this.form).then((isBack) => {
      if (typedOn?.isPressed) this.form.requestSubmit();
      else if (isBack && !typedOn) this.sayDone();
    });
  }

  private get window(): HTMLInputElement {
    return this.form.elements.namedItem("Typed.Window") as HTMLInputElement;
  }

  /** Whether a save is under way that has all that was typed. */
  private get isBeingSaved(): boolean {
    return this.isSaving && this.count === this.saved;
  }

  private changed(): void {
    // The save that is under way has not what comes now, and may be refused: it stands in a window of its own.
    if (this.isBeingSaved) this.renewWindow();
    if (this.count === this.kept) this.since = Date.now();
    this.count = Math.max(this.count + 1, Date.now());
    this.localTimer ||= window.setTimeout(() => { this.localTimer = 0; void this.keepHere(); }, local);
    // While the server does not answer, its own pace holds.
    if (this.failures === 0) this.sendAfter(Math.min(pause, Math.max(0, this.since + latest - Date.now())));
  }

  private renewWindow(): void {
    this.window.value = newKey();
    this.windows.hold();
  }

  private async keepHere(): Promise<void> {
    const before = this.state.local;
    try {
      await putCopy(this.copy());
      this.state.local = "kept";
    } catch (reason) {
      this.state.local = (reason as DOMException | null)?.name === "QuotaExceededError" ? "full" : "none";
    }
    if (this.state.local !== before) this.line.show(this.state);
  }

  private copy(): Copy {
    return { window: this.window.value, who: document.body.dataset.who!, story: this.story, fields: this.fields(), count: this.count, kept: this.kept, at: Date.now() };
  }

  private fields(): [string, string][] {
    return [...new FormData(this.form)].filter(([name, value]) => typeof value === "string" && name !== "__RequestVerificationToken") as [string, string][];
  }

  private sendAfter(wait: number): void {
    clearTimeout(this.sendTimer);
    this.sendTimer = window.setTimeout(() => void this.send(), wait);
  }

  /** Sends what is typed; while something is under way already, after that. The answer to the last of it. */
  private async send(): Promise<Answer> {
    clearTimeout(this.sendTimer);
    while (this.flying) await this.flying;
    if (this.count === this.kept) return "kept";

    const [sent, window] = [this.count, this.window.value];
    this.breaks = new AbortController();
    this.flyingFrom = window;
    this.flying = this.sendNow();
    let answer = await this.flying;
    this.flying = null;
    // Its window was left meanwhile, or is being ended by the save that has the same text.
    if (this.window.value !== window || answer === "over" && this.isBeingSaved) answer = "past";
    if (answer === "kept") this.kept = sent;
    this.settle(answer);
    return answer;
  }

  private async sendNow(isSecond = false): Promise<Answer> {
    const { breaks } = this;
    const late = setTimeout(() => breaks.abort(), patience);
    try {
      const answer = await fetch(this.address, { method: "POST", body: this.body(), signal: breaks.signal });
      if (answer.status === 401 || answer.redirected) return "session";
      // A page that lay open for days, or whose session was begun anew in another window: its token no longer fits.
      if (answer.status === 400) return !isSecond && await renewToken() ? await this.sendNow(true) : "session";
      if (answer.status >= 500) return "offline";
      const said = await answer.json() as { over?: boolean; says?: string };
      this.state.says = said.says ?? "";
      return !answer.ok ? "refused" : said.over ? "over" : "kept";
    } catch {
      return "offline";
    } finally {
      clearTimeout(late);
    }
  }

  private settle(answer: Answer): void {
    if (answer === "over") {
      // Its text was saved, and somebody went back to the page and goes on: a new window, as it were.
      this.renewWindow();
      this.sendAfter(0);
      return;
    }

    if (answer === "past") {
      if (this.count > this.kept && !this.isBeingSaved) this.sendAfter(0);
      return;
    }

    if (answer === "kept") {
      this.failures = 0;
      this.isPutOff = false;
      this.signIn.close(true);
      this.state.server = Date.now();
      this.state.waiting = this.state.saved = null;
      // The browser's copy is told that the server has it.
      void this.keepHere();
      if (this.count > this.kept) { this.since = Date.now(); this.sendAfter(pause); }
    } else {
      this.failures++;
      this.state.reason = answer;
      this.state.waiting ??= this.since;
      if (answer === "session" && !this.isPutOff) { this.isPutOff = true; this.signIn.offer(); }
      this.sendAfter(Math.min(lastWait, firstWait * 2 ** (this.failures - 1)));
    }
    this.show();
  }

  private show(): void {
    this.enter.hidden = !(this.state.waiting !== null && this.state.reason === "session");
    this.line.show(this.state);
  }

  private body(): FormData {
    const body = new FormData(this.form);
    // A picture that is chosen goes up by itself.
    for (const [name, value] of [...body]) if (typeof value !== "string") body.delete(name);
    body.set("story", this.story);
    body.set("count", String(this.count));
    return body;
  }

  /** The page is left, or its window closed, before the pause was over. */
  private leave(): void {
    if (this.isSaving && this.first && this.count !== this.saved) {
      leaveTypedOn({ window: this.window.value, sent: this.first.fields, left: this.fields(), isPressed: this.first.isPressed });
      rememberPlace(this.form);
    }
    if (this.count === this.kept || this.isBeingSaved) return;
    leaveCopy(this.copy());
    // What came while the save was under way is shown as unsaved by the page that it leads to.
    if (this.isSaving && !this.isInPlace) return;
    const body = this.body();
    const size = [...body].reduce((sum, [name, value]) => sum + 150 + new Blob([name, value]).size, 0);
    if (size < beacon) navigator.sendBeacon(this.address, body);
  }

  /**
   * A save waits until nothing else is under way, so that it never overtakes what was sent before it. When the session is over one signs in first. Without a
   * connection it is not sent: the browser would put its own page in the place of this one.
   */
  private beforeSave(event: SubmitEvent): void {
    if (event.defaultPrevented || event.submitter?.hasAttribute("formtarget")) return;

    const mayStay = isPlain(this.form, event.submitter);
    if (this.passing !== null) {
      this.isSaving = true;
      this.saved = this.count;
      clearTimeout(this.sendTimer);
      if (this.passing === "anew") {
        if (this.story === "") this.first = { fields: this.fields(), at: Date.now(), isPressed: false };
        return rememberPlace(this.form);
      }
      event.preventDefault();
      void this.saveInPlace(event);
    } else if (this.isInPlace) {
      event.preventDefault();
      this.next = furthest(this.next, event);
    } else if (this.isSaving && this.first && Date.now() - this.first.at < firstSave) {
      // It would be sent to the form that begins the story, which is begun. The page that comes does it.
      event.preventDefault();
      this.first.isPressed = true;
    } else if (this.isSaving || this.count === 0 && !mayStay) {
      rememberPlace(this.form);
    } else {
      event.preventDefault();
      if (this.waiting) this.waiting = furthest(this.waiting, event);
      else void this.save(event);
    }
  }

  /** Another form leads to another page, and would break off the save that is under way: an act would be done to the older text. */
  private beforeOther(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    if (form === this.form || !this.isInPlace && !this.waiting) return;
    if (event.defaultPrevented || form.method !== "post" || form.target !== "" || event.submitter?.hasAttribute("formtarget") || form.closest("dialog")) return;
    event.preventDefault();
    if (this.beside) besideButtons(this.beside.form).textContent = "";
    this.beside = { form, submitter: event.submitter };
    besideButtons(form).textContent = `يُنفَّذ «${labelOf(form, event.submitter)}» بعد الحفظ…`;
  }

  /** The save may have put another form in the place of the one that stood there. */
  private goBeside(): void {
    const { beside } = this;
    if (!beside) return;
    besideButtons(beside.form).textContent = "";
    const action = beside.form.getAttribute("action");
    const now = beside.form.isConnected ? beside.form : [...document.forms].find((one) => one.getAttribute("action") === action);
    if (now && sendWith(now, beside.submitter)) this.beside = null;
    else this.sayUndoneBeside();
  }

  private sayUndoneBeside(): void {
    const { beside } = this;
    this.beside = null;
    if (!beside) return;
    const { form, submitter } = beside;
    if (form.isConnected) besideButtons(form).textContent = undone(labelOf(form, submitter));
    else {
      this.state.undone = labelOf(form, submitter);
      this.show();
    }
  }

  private async save(pressed: Pressed): Promise<void> {
    this.state.undone = null;
    this.waiting = pressed;
    let answer: Answer = this.count > 0 ? await this.sendAtOnce() : await afterThis();
    if (answer === "session" && await this.signIn.demand()) answer = await this.sendAtOnce();
    // Something that goes further may have been pressed meanwhile.
    const last = this.waiting ?? pressed;
    this.waiting = null;
    const isUnanswered = answer === "offline" || answer === "session";
    if (isUnanswered || !this.pass(last, isPlain(this.form, last.submitter) ? "in place" : "anew")) this.sayUndone(last);
  }

  /** Once more past everybody who may hold a save back. */
  private pass(pressed: Pressed, how: "in place" | "anew"): boolean {
    this.passing = how;
    this.form.toggleAttribute("data-anew", how === "anew");
    const isSent = this.press(pressed);
    this.passing = null;
    this.form.removeAttribute("data-anew");
    // What is answered by a page that has to be read, or goes further by itself, is followed by nothing.
    if (isSent && how === "anew" && this.beside) {
      tellNext(undone(labelOf(this.beside.form, this.beside.submitter)));
      this.beside = null;
    }
    return isSent;
  }

  /** Once more. False when somebody was asked, and stays; or the button is gone. */
  private press({ submitter }: Pressed): boolean {
    let isDeclined = false;
    const decline = () => { isDeclined = true; };
    this.form.addEventListener("desk:declined", decline);
    const isSent = sendWith(this.form, submitter);
    this.form.removeEventListener("desk:declined", decline);
    return isSent && !isDeclined;
  }

  private sayUndone({ submitter }: Pressed): void {
    this.state.undone = labelOf(this.form, submitter);
    this.show();
    this.sayUndoneBeside();
  }

  /** The page stays, and with it the caret and what is typed meanwhile. What has to be read first comes as a page. */
  private async saveInPlace(pressed: Pressed): Promise<void> {
    this.isInPlace = true;
    const window = this.window.value;
    const sent = new FormData(this.form);
    const answer = await sendSave(this.form, sent);
    this.isInPlace = this.isSaving = false;
    const wasTyped = this.count !== this.saved;
    const next = this.next;
    this.next = null;
    if (typeof answer === "string") {
      if (wasTyped) this.holdToo(window);
      if (answer === "other" && this.pass(pressed, "anew")) return;
      this.sayUndone(next ?? pressed);
      if (this.count > this.kept) this.sendAfter(0);
      return;
    }

    void dropCopy(window).catch(() => undefined);
    if (!wasTyped) {
      this.window.value = answer.window;
      this.windows.hold();
      this.kept = this.count;
      clearTimeout(this.localTimer);
      this.localTimer = 0;
    }
    takeSaved(this.form, answer, sent);
    // It is in what was saved; what comes next does not wait for it.
    if (this.flyingFrom !== this.window.value) this.breaks.abort();
    this.failures = 0;
    this.state.server = this.state.waiting = null;
    this.sayDone();
    // What came meanwhile goes on from what was saved.
    if (wasTyped) this.changed();
    else {
      delete this.form.dataset.typed;
      this.form.dispatchEvent(new Event("desk:saved", { bubbles: true }));
    }
    if (!next || !wasTyped && !goesFurther(next.submitter)) this.goBeside();
    else if (!this.press(next)) this.sayUndone(next);
  }

  /** The window in which the save went, and which may not be saved: the text of this one goes on from it. */
  private holdToo(window: string): void {
    setHidden(this.form, "Typed.Contains", window);
    setHidden(this.form, "Typed.ContainsUpTo", String(this.saved));
    void dropCopy(window).catch(() => undefined);
    this.changed();
  }

  private sayDone(): void {
    this.state.saved = document.querySelector("main > .done")?.textContent?.trim() ?? null;
    this.show();
  }

  /** Also what the server has already: whether it answers is what is asked. One that does not answer in time may still take the save. */
  private async sendAtOnce(): Promise<Answer> {
    if (this.count === this.kept) this.changed();
    const late = new Promise<Answer>((resolve) => setTimeout(() => resolve("kept"), saveWaits));
    const answer = await Promise.race([this.send(), late]);
    return answer === "over" || answer === "past" ? "kept" : answer;
  }

  private isFilledAgain(): boolean {
    return [...this.form.elements].some((field) =>
      (field instanceof HTMLTextAreaElement && field.name !== "" && field.value !== field.defaultValue)
      || (field instanceof HTMLInputElement && field.type === "text" && field.name !== "" && field.value !== field.defaultValue));
  }
}

/** A form that is told to be sent while it says that it is being sent is not. */
const afterThis = (): Promise<Answer> => new Promise((resolve) => setTimeout(() => resolve("kept")));

/** Of what is pressed one after the other what goes further: it saves too. */
const furthest = (before: Pressed | null, now: Pressed): Pressed => before && !goesFurther(now.submitter) ? before : now;

/** Also where the page has no secure context, and so no randomUUID. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
