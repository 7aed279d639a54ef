import { type Copy, dropCopy, leaveCopy, putCopy } from "./copies";
import type { KeptLine } from "./kept-line";
import { newKey, OwnWindows } from "./own-windows";
import { renewToken, signIn } from "./sign-in-again";
import { setHidden } from "./hidden-fields";
import { isOfForm } from "./typed";

/** Milliseconds after a key until the browser has it, and until the server is sent it: after a pause, and at the latest. */
const local = 100, pause = 800, latest = 2000;

/** Milliseconds: the first wait after a failure, doubled with each up to the last; an answer that takes longer is none; so long a save waits for the one in flight. */
const firstWait = 1000, lastWait = 30_000, patience = 30_000, saveWaits = 4000;

/** What fits into a request that goes on while its page is left, in bytes; browsers allow 64 KB for all of them. */
const beacon = 60_000;

/** «past»: of a text that stands elsewhere by now, so that it says nothing of this one. */
type Answer = "kept" | "over" | "past" | "offline" | "session" | "refused";

/** A save that is under way: what was typed when it was sent, in which window, and whether another page follows it. */
interface Save { count: number; window: string; leaves: boolean }

/** Keeps what is typed into the form of a story: in the browser at once, at the server within seconds, one request at a time. It saves nothing; whoever does tells it how that goes. */
export class Autosave {
  private readonly address: string;
  /** Of what was typed last, of what the server has, and when the first key came that it has not. */
  private count = 0;
  private kept = 0;
  /** Of what the last save had that is done. */
  private done = 0;
  private since = 0;
  private typed = 0;
  private failures = 0;
  private flying: Promise<Answer> | null = null;
  /** Breaks off what is under way; and the window whose text that is. */
  private breaks = new AbortController();
  private flyingFrom = "";
  private localTimer = 0;
  private sendTimer = 0;
  private save: Save | null = null;
  /** The one whose answer did not come: it may be done. */
  private unanswered: Save | null = null;
  /** The window from which this one goes on, until the browser has what is typed here. */
  private former: string | null = null;
  /** Whether signing in was offered since the session was over: once, then the button is there. */
  private isPutOff = false;
  private readonly windows: OwnWindows;

  constructor(private readonly form: HTMLFormElement, private readonly element: HTMLElement, private readonly line: KeptLine) {
    this.address = element.dataset.kept!;
    signIn.entered = () => this.sendAfter(0);
    line.enter.addEventListener("click", () => void signIn.demand());
    this.windows = new OwnWindows(document.body.dataset.who!, () => this.story, () => this.window.value, form);
  }

  start(): void {
    // Filled in again by a browser that goes back, what was saved would look like a new story; what was not saved is found among the copies.
    this.form.autocomplete = "off";
    this.form.addEventListener("input", (event) => { if (isOfForm(event)) { this.typed++; this.changed(); } });
    // A form that came back with what is not saved yet; and one that the browser filled again with what was typed.
    addEventListener("pageshow", () => {
      if (this.save?.leaves) this.save = null;
      if (this.form.dataset.typed !== undefined || this.isFilledAgain()) this.changed();
    });
    addEventListener("online", () => { if (this.count > this.kept) this.sendAfter(0); });
    document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden" && this.count > this.kept) this.sendAfter(0); });
    addEventListener("pagehide", () => this.leave());
  }

  private get window(): HTMLInputElement {
    return this.form.elements.namedItem("Typed.Window") as HTMLInputElement;
  }

  /** Its number; empty for one that is not begun. */
  private get story(): string {
    return this.element.dataset.story ?? "";
  }

  /** How often something was typed, or put in with a tool; what the answer to a save brings into the fields is not counted. */
  get typings(): number {
    return this.typed;
  }

  get isUntouched(): boolean {
    return this.count === 0;
  }

  get isUnsaved(): boolean {
    return this.count !== this.done;
  }

  /** Whether something was typed since the save was sent that is under way. */
  get isTypedOn(): boolean {
    return this.save !== null && this.save.count !== this.count;
  }

  /** Whether a save is under way that has all that was typed. */
  private get isBeingSaved(): boolean {
    return this.save?.count === this.count;
  }

  private fields(): [string, string][] {
    return [...new FormData(this.form)].filter(([name, value]) => typeof value === "string" && name !== "__RequestVerificationToken") as [string, string][];
  }

  /**
   * Sends what is typed, so that a save never overtakes it; when the session is over one signs in first. False when the server does not answer, or nobody signs in: a
   * save would only bring the browser's own page in the place of this one. «act» is what waits for it when that goes further than saving.
   */
  async flush(act: string | null = null): Promise<boolean> {
    let answer = await this.sendAtOnce();
    if (answer === "session" && await signIn.demand(act)) answer = await this.sendAtOnce();
    return answer !== "offline" && answer !== "session";
  }

  /** A save is being sent, with all that is typed by now; or once more the one whose answer did not come, with what that had. */
  saving(leaves: boolean, isAgain = false): void {
    clearTimeout(this.sendTimer);
    this.save = isAgain && this.unanswered ? this.unanswered : { count: this.count, window: this.window.value, leaves };
    this.unanswered = null;
  }

  /** The save is done, and the form stands for that window from now on; unless somebody typed on, which goes on in a window of its own. */
  saved(window: string): void {
    const { isTypedOn } = this;
    void dropCopy(this.save!.window).catch(() => undefined);
    this.done = this.save!.count;
    this.save = null;
    if (!isTypedOn) {
      this.window.value = window;
      this.windows.hold();
      this.kept = this.count;
      clearTimeout(this.localTimer);
      this.localTimer = 0;
    }
    // It is in what was saved; what comes next does not wait for it.
    if (this.flyingFrom !== this.window.value) this.breaks.abort();
    this.failures = 0;
    this.line.state.server = this.line.state.waiting = null;
    // What came meanwhile goes on from what was saved.
    if (isTypedOn) this.changed();
  }

  /** The save began the story: its window stands for that one now. */
  begun(): void {
    this.windows.hold();
  }

  /** The save is not done; or it may be, and nobody knows. */
  notSaved(isKnown = true): void {
    const { isTypedOn } = this;
    this.unanswered = isKnown ? null : this.save;
    this.save = null;
    if (isTypedOn) this.changed();
    if (this.count > this.kept) this.sendAfter(0);
  }

  /** Once no key came for so many milliseconds. */
  async untilQuiet(quiet: number): Promise<void> {
    for (let left = quiet; left > 0; left = this.count + quiet - Date.now()) await new Promise((resolve) => setTimeout(resolve, left));
  }

  /** Something in the form is not saved that was before, or was not there. */
  changed(): void {
    // The save that is under way has not what comes now, and may be refused: it stands in a window of its own, and goes on from what was sent.
    const sent = this.save ?? this.unanswered;
    if (sent?.count === this.count) {
      this.former = sent.window;
      setHidden(this.form, "Typed.Contains", this.former);
      setHidden(this.form, "Typed.ContainsUpTo", String(sent.count));
      this.renewWindow();
    }
    if (this.count === this.kept) this.since = Date.now();
    if (this.line.state.saved !== null && !this.line.state.isTypedOn) {
      this.line.state.isTypedOn = true;
      this.line.show();
    }
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
    const before = this.line.state.local;
    const { former } = this;
    try {
      await putCopy(this.copy());
      // All that is in it is in this one.
      if (former !== null) await dropCopy(former).catch(() => undefined);
      if (this.former === former) this.former = null;
      this.line.state.local = "kept";
    } catch (reason) {
      this.line.state.local = (reason as DOMException | null)?.name === "QuotaExceededError" ? "full" : "none";
    }
    if (this.line.state.local !== before) this.line.show();
  }

  private copy(): Copy {
    return { window: this.window.value, who: document.body.dataset.who!, story: this.story, fields: this.fields(), count: this.count, kept: this.kept, at: Date.now() };
  }

  private sendAfter(wait: number): void {
    clearTimeout(this.sendTimer);
    this.sendTimer = window.setTimeout(() => void this.send(), wait);
  }

  /** Sends what is typed; while something is under way already, after that. The answer to the last of it. «isAgain»: also what the server has. */
  private async send(isAgain = false): Promise<Answer> {
    clearTimeout(this.sendTimer);
    while (this.flying) await this.flying;
    if (this.count === this.kept && !isAgain) return "kept";

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
      this.line.state.says = said.says ?? "";
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
      signIn.close(true);
      this.line.state.server = Date.now();
      this.line.state.waiting = this.line.state.saved = null;
      // The browser's copy is told that the server has it.
      void this.keepHere();
      if (this.count > this.kept) { this.since = Date.now(); this.sendAfter(pause); }
    } else {
      this.failures++;
      this.line.state.reason = answer;
      this.line.state.waiting ??= this.since;
      if (answer === "session" && !this.isPutOff) { this.isPutOff = true; signIn.offer(); }
      this.sendAfter(Math.min(lastWait, firstWait * 2 ** (this.failures - 1)));
    }
    this.line.show();
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
    if (this.count === this.kept || this.isBeingSaved) return;
    leaveCopy(this.copy());
    // What came while the save was under way is shown as unsaved by the page that it leads to.
    if (this.save?.leaves) return;
    const body = this.body();
    const size = [...body].reduce((sum, [name, value]) => sum + 150 + new Blob([name, value]).size, 0);
    if (size < beacon) navigator.sendBeacon(this.address, body);
  }

  /** Also what the server has already: whether it answers is what is asked. One that does not answer in time may still take the save. */
  private async sendAtOnce(): Promise<Answer> {
    const isAgain = this.count === this.kept;
    // A save whose answer did not come goes once more as it went.
    if (isAgain && this.unanswered?.count !== this.count) this.changed();
    const late = new Promise<Answer>((resolve) => setTimeout(() => resolve("kept"), saveWaits));
    const answer = await Promise.race([this.send(isAgain), late]);
    return answer === "over" || answer === "past" ? "kept" : answer;
  }

  private isFilledAgain(): boolean {
    return [...this.form.elements].some((field) =>
      (field instanceof HTMLTextAreaElement && field.name !== "" && field.value !== field.defaultValue)
      || (field instanceof HTMLInputElement && field.type === "text" && field.name !== "" && field.value !== field.defaultValue));
  }
}
