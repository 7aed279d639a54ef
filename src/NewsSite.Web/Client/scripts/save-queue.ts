import { Autosave } from "./autosave";
import { canSend, goesFurther, isSame, labelOf, markBusy, noneBusy, sendWith } from "./buttons";
import { composed } from "./composing";
import { HeldAct } from "./held-act";
import { hiddenOf } from "./hidden-fields";
import { tellNext } from "./hold-saves";
import { KeptLine, type Why } from "./kept-line";
import { furthest, isTypedBehind, leaveToSaveBefore, type Pressed, pressedNow, saveAfter, sentFor } from "./pressed";
import { readFirst } from "./read-first";
import { takeAwayDone, takeKnown, takeMet, takeRefused, takeSaved } from "./save-in-place";
import { type Answer, isBegun, isSave, mayStillWrite, sendSave } from "./send-save";
import { type SentSave, sentAgain, wasDone } from "./sent-again";
import { signIn } from "./sign-in-again";
import { isAsSaved } from "./take-fields";
import { takeUpdate } from "./take-page";
import { unanswered, undone } from "./words";

/** Milliseconds without a key after which a text is sent again that could not be joined with a colleague's, or that was typed on while an act waits for the save. */
const quiet = 700;

/** Keeps what is typed into the form of a story, and saves it in order. */
export function wireStoryForm(): void {
  const element = document.querySelector<HTMLElement>("[data-kept]");
  const form = element?.closest("form");
  if (!element || !form) return;
  const line = new KeptLine(element);
  const autosave = new Autosave(form, element, line);
  autosave.start();
  new SaveQueue(form, line, autosave).start();
}

/** How a save goes on: its page stays, or is loaded anew. */
type How = "in place" | "anew";

/** Sends the form of a story, one save at a time: after what is typed was kept, and before whatever else is pressed meanwhile. */
class SaveQueue {
  /** What was pressed and waits until what is typed was sent. */
  private waiting: Pressed | null = null;
  /** Of the save that is let through: its form is being sent. */
  private passing: How | null = null;
  /** The press that the form is being sent for once more: the browser knows its button alone. */
  private pressing: Pressed | null = null;
  /** Of the save whose answer is not there yet. */
  private underWay: How | null = null;
  /** What was pressed while a save was under way whose page stays. */
  private next: Pressed | null = null;
  /** The save whose answer did not come. */
  private unanswered: SentSave | null = null;
  private readonly beside: HeldAct;

  constructor(private readonly form: HTMLFormElement, private readonly line: KeptLine, private readonly autosave: Autosave) {
    this.beside = new HeldAct({
      form,
      isSaving: () => this.underWay === "in place" || this.waiting !== null,
      isUnsaved: () => this.underWay !== "anew" && autosave.isUnsaved,
      untilQuiet: () => autosave.untilQuiet(quiet),
      save: () => form.requestSubmit(),
      say: (label) => this.sayUndone(label),
    });
  }

  start(): void {
    addEventListener("pageshow", () => {
      if (this.underWay === "anew") this.underWay = null;
      this.waiting = null;
      noneBusy(this.form);
    });
    this.form.addEventListener("submit", (event) => this.beforeSave(event));
    // It was held back for something else, and stays undone.
    this.form.addEventListener("desk:stopped", () => {
      if (this.underWay === null && this.waiting === null) noneBusy(this.form);
      this.beside.giveUp();
    });
    this.beside.start();
    readFirst();
  }

  /** A save waits until nothing else is under way. Without a connection, or a session, it is not sent. */
  private beforeSave(event: SubmitEvent): void {
    if (event.defaultPrevented || event.submitter?.hasAttribute("formtarget")) return;

    // What was pressed beside the form is done to the story as it was: whoever goes further with this one has it otherwise by now.
    if (!this.pressing && goesFurther(event.submitter)) this.beside.giveUp();
    const pressed = this.pressing ?? pressedNow(this.form, event.submitter, this.autosave.typings);
    markBusy(this.form, pressed.button);
    if (this.passing !== null) {
      this.underWay = this.passing;
      if (this.passing === "anew") {
        this.autosave.saving(true);
        return;
      }

      event.preventDefault();
      this.sendInPlace(pressed);
    } else if (this.underWay === "in place") {
      event.preventDefault();
      this.next = furthest(this.next, pressed);
    } else if (this.underWay !== "anew" && (isSave(event.submitter) || !this.autosave.isUntouched)) {
      event.preventDefault();
      if (this.waiting) {
        this.waiting = furthest(this.waiting, pressed);
        signIn.waitsFor(this.furtherThanSaving(this.waiting));
      } else void this.save(pressed);
    }
  }

  private sendInPlace(pressed: Pressed): void {
    const sent = sentFor(this.form, pressed, this.autosave.typings);
    const again = this.unanswered && sentAgain(this.unanswered, pressed, sent);
    this.unanswered = null;
    this.autosave.saving(false, again !== null);
    if (again) this.next = pressed;
    // It has not what was typed since.
    else if (this.hasWordsBehind(pressed)) this.autosave.changed();
    void this.saveInPlace(again ?? { pressed, sent }, again !== null);
  }

  private hasWordsBehind(pressed: Pressed): boolean {
    return isTypedBehind(pressed, this.autosave.typings);
  }

  private async save(pressed: Pressed): Promise<void> {
    if (this.line.state.undone) {
      this.line.state.undone = null;
      this.line.show();
    }
    this.waiting = pressed;
    const isLetIn = this.autosave.isUntouched ? await afterThis() : await this.autosave.flush(this.furtherThanSaving(pressed));
    // Something that goes further may have been pressed meanwhile.
    const last = this.waiting ?? pressed;
    this.waiting = null;
    if (!isLetIn || !this.pass(last, isSave(last.button) ? "in place" : "anew")) this.giveUp(last);
  }

  /** What the button says that does more than to save. */
  private furtherThanSaving({ button }: Pressed): string | null {
    return goesFurther(button) ? labelOf(this.form, button) : null;
  }

  /** Once more past everybody who may hold a save back. */
  private pass(pressed: Pressed, how: How): boolean {
    this.passing = how;
    this.form.toggleAttribute("data-anew", how === "anew");
    const isSent = this.press(pressed);
    this.passing = null;
    this.form.removeAttribute("data-anew");
    // What is answered by a page that has to be read, or goes further by itself, is followed by nothing.
    if (isSent && how === "anew") this.beside.tellNext();
    return isSent;
  }

  /** Once more. False when somebody was asked, and stays; or the button is gone. */
  private press(pressed: Pressed): boolean {
    let isDeclined = false;
    const decline = () => { isDeclined = true; };
    this.form.addEventListener("desk:declined", decline);
    this.pressing = pressed;
    this.form.toggleAttribute("data-in-turn", pressed.meant !== null && this.passing !== "anew");
    const isSent = sendWith(this.form, pressed.button);
    this.form.removeAttribute("data-in-turn");
    this.pressing = null;
    this.form.removeEventListener("desk:declined", decline);
    return isSent && !isDeclined;
  }

  /** Nothing is sent. */
  private giveUp({ button }: Pressed, why: Why = "held"): void {
    noneBusy(this.form);
    this.sayUndone(labelOf(this.form, button), why);
    this.beside.giveUp();
  }

  private sayUndone(button: string, why: Why = "held"): void {
    this.line.state.undone = { button, why };
    this.line.show();
  }

  /** The page stays, and with it the caret and what is typed meanwhile. What cannot be shown in it comes as a page. */
  private async saveInPlace(save: SentSave, isAgain: boolean): Promise<void> {
    const { pressed, sent } = save;
    const answer = await sendSave(this.form, sent);
    await composed();
    this.underWay = null;
    noneBusy(this.form);
    const next = this.next ?? (pressed.isSavedAfter ? saveAfter(pressed) : null);
    this.next = null;
    const last = next ? furthest(pressed, next) : pressed;
    if (answer === "none") {
      // A story that is not begun is known by a key of its own.
      this.unanswered = isBegun(this.form) ? save : null;
      takeAwayDone(this.form);
      this.autosave.notSaved(!this.unanswered);
      this.giveUp(goesFurther(last.button) ? last : save.leftOut ?? last, isAgain || isSame(last.button, pressed.button) ? "unanswered" : "behind");
    } else if (answer === "other") {
      this.autosave.notSaved();
      const isBehind = this.hasWordsBehind(pressed);
      if (!isSame(last.button, pressed.button)) tellNext(undone(labelOf(this.form, last.button)));
      else if (isBehind) tellNext(unanswered(labelOf(this.form, last.button)));
      if (!this.pass(isBehind ? saveAfter(pressed) : pressed, "anew")) this.giveUp(last);
    } else if (answer.led === "refused" && isAgain) {
      // What is in the form by now may be taken.
      this.autosave.notSaved();
      if (!this.pass(last, "in place")) this.giveUp(last);
    } else if (answer.led === "known") this.known(answer, sent, last);
    else if (answer.led === "refused") this.refused(answer, { pressed, sent }, next);
    else if (answer.led === "met") await this.met(answer, save, last);
    else this.saved(answer, save, next);
  }

  private saved(answer: Answer, save: SentSave, next: Pressed | null): void {
    const wasTyped = this.autosave.isTypedOn;
    this.autosave.saved(answer.window);
    if (!mayStillWrite(answer)) return this.goTo(answer, next);
    const wasPublished = this.isPublished;
    takeSaved(this.form, answer, save.sent);
    this.beside.stay();
    if (answer.led === "begun") this.autosave.begun();
    this.sayDone();
    if (!wasTyped) {
      delete this.form.dataset.typed;
      this.form.dispatchEvent(new Event("desk:saved", { bubbles: true }));
    }
    if (next) this.goOn(next, answer, save, wasTyped, wasPublished);
    else void this.beside.go();
    if (save.leftOut && !goesFurther(next?.button ?? null)) this.tellLeftOut(save.leftOut, answer, save.sent);
  }

  /** Only its text was saved now: the rest was done before, or is not done. */
  private tellLeftOut(leftOut: Pressed, answer: Answer, sent: FormData): void {
    const { name, value } = leftOut.button as HTMLButtonElement;
    if (!wasDone(this.form, answer.form, leftOut)) return this.sayUndone(labelOf(this.form, leftOut.button));
    sent.set(name, value);
    takeUpdate(this.form, answer.form, sent);
  }

  /** What was pressed during the save that is done now. */
  private goOn(next: Pressed, answer: Answer, { pressed, sent }: SentSave, wasTyped: boolean, wasPublished: boolean): void {
    leaveToSaveBefore(next, sent);
    if (!goesFurther(next.button)) {
      if (wasTyped) this.pressOr(next);
      else void this.beside.go();
    } else if (isSame(next.button, pressed.button) && next.typings === pressed.typings) {
      // Pressed twice it is done once.
      if (next.isSavedAfter) this.pressOr(saveAfter(next));
      else void this.beside.go();
    } else if (wasPublished && !this.isPublished || next.meant && !isAsSaved(answer.form)) {
      // Whoever pressed it knew neither that the story was withdrawn meanwhile nor what somebody else wrote: the page says it now.
      if (next.isSavedAfter) this.press(saveAfter(next));
      this.giveUp(next);
    } else if (wasTyped && !canSend(this.form, next.button)) {
      // The button is gone with what it does, which may be done; what was typed since is saved all the same.
      this.pressOr(saveAfter(next));
    } else this.pressOr(next);
  }

  private pressOr(next: Pressed): void {
    if (!this.press(next)) this.giveUp(next);
  }

  /** Whether readers see the story, as far as this page knows. */
  private get isPublished(): boolean {
    return hiddenOf(this.form, "wasPublished") === "true";
  }

  /** Somebody published or trashed it in the same moment, and it is not this account's to write in any more: its page says so. */
  private goTo({ page, address }: Answer, next: Pressed | null): void {
    if (next && goesFurther(next.button)) tellNext(undone(labelOf(this.form, next.button)));
    this.beside.tellNext();
    tellNext(page.querySelector("main > .done")?.textContent?.trim() ?? "");
    this.form.dispatchEvent(new Event("desk:saved", { bubbles: true }));
    location.assign(address);
  }

  private known(answer: Answer, sent: FormData, pressed: Pressed): void {
    this.notSaved();
    takeKnown(this.form, answer, sent);
    this.autosave.begun();
    this.autosave.changed();
    if (!this.pass(pressed, isSave(pressed.button) ? "in place" : "anew")) this.giveUp(pressed);
  }

  private refused(answer: Answer, { pressed, sent }: SentSave, next: Pressed | null): void {
    const wasTyped = this.autosave.isTypedOn;
    this.notSaved();
    takeRefused(this.form, answer, sent);
    this.beside.stay();
    // What was typed since may be what was missing.
    const goesOn = next !== null && wasTyped && this.press(next);
    const last = next && !goesOn ? furthest(pressed, next) : pressed;
    if (!goesOn) this.beside.giveUp(true);
    if (goesFurther(last.button) && !(goesOn && goesFurther(next.button))) this.sayUndone(labelOf(this.form, last.button), goesOn ? "held" : "refused");
    else this.line.show();
  }

  /** What somebody else saved meanwhile is in the form now, or is met again once nobody types. */
  private async met(answer: Answer, { sent, leftOut }: SentSave, pressed: Pressed): Promise<void> {
    this.notSaved();
    if (takeMet(this.form, answer, sent)) {
      this.autosave.changed();
      this.beside.giveUp();
      if (goesFurther(pressed.button)) this.giveUp(pressed, "refused");
      else if (leftOut && !wasDone(this.form, answer.form, leftOut)) this.giveUp(leftOut, "refused");
      else this.line.show();
      return;
    }

    // With all that stands there by then.
    this.waiting = { ...pressed, meant: null };
    markBusy(this.form, pressed.button);
    await this.autosave.untilQuiet(quiet);
    const last = this.waiting ?? pressed;
    this.waiting = null;
    if (!this.pass(last, isSave(last.button) ? "in place" : "anew")) this.giveUp(last);
  }

  private notSaved(): void {
    this.form.dataset.typed = "";
    this.line.state.saved = null;
    this.autosave.notSaved();
  }

  private sayDone(): void {
    this.line.state.saved = document.querySelector("main > .done")?.textContent?.trim() ?? null;
    this.line.state.isTypedOn = this.autosave.isUnsaved;
    this.line.show();
  }
}

/** A form that is told to be sent while it says that it is being sent is not. */
const afterThis = (): Promise<boolean> => new Promise((resolve) => setTimeout(() => resolve(true)));
