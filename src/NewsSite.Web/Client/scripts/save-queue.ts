import { Autosave } from "./autosave";
import { goesFurther, labelOf, sendWith } from "./buttons";
import { HeldAct } from "./held-act";
import { KeptLine } from "./kept-line";
import { rememberPlace, takePlace } from "./place";
import { isPlain, sendSave, takeSaved } from "./save-in-place";
import { leaveTypedOn, takeTypedOn } from "./typed-on";

/** Milliseconds that a story's first save is waited for; one that was broken off tells nobody, and is pressed again. */
const firstSave = 20_000;

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

/** None: the key that saves. */
interface Pressed { submitter: HTMLElement | null }

/** How a save goes on: its page stays, or is loaded anew. */
type How = "in place" | "anew";

/** Sends the form of a story, one save at a time: after what is typed was kept, and before whatever else is pressed meanwhile. */
class SaveQueue {
  /** What was pressed and waits until what is typed was sent. */
  private waiting: Pressed | null = null;
  /** Of the save that is let through: its form is being sent. */
  private passing: How | null = null;
  /** Of the save whose answer is not there yet. */
  private underWay: How | null = null;
  /** What was pressed while a save was under way whose page stays. */
  private next: Pressed | null = null;
  /** The first save of a new story: its fields, when it was sent, and whether another was pressed meanwhile. */
  private first: { fields: [string, string][]; at: number; isPressed: boolean } | null = null;
  private readonly beside: HeldAct;

  constructor(private readonly form: HTMLFormElement, private readonly line: KeptLine, private readonly autosave: Autosave) {
    this.beside = new HeldAct(form, () => this.underWay === "in place" || this.waiting !== null, (label) => this.sayUndone(label));
  }

  start(): void {
    addEventListener("pageshow", () => {
      if (this.underWay === "anew") this.underWay = null;
      this.waiting = this.first = null;
    });
    addEventListener("pagehide", () => this.leave());
    this.form.addEventListener("submit", (event) => this.beforeSave(event));
    this.beside.start();
    const typedOn = takeTypedOn(this.form);
    void takePlace(this.form).then((isBack) => {
      if (typedOn?.isPressed) this.form.requestSubmit();
      else if (isBack && !typedOn) this.sayDone();
    });
  }

  /** What is typed since the first save was sent goes on in the page that comes. */
  private leave(): void {
    if (!this.first || !this.autosave.isTypedOn) return;
    leaveTypedOn({ window: this.autosave.window.value, sent: this.first.fields, left: this.autosave.fields(), isPressed: this.first.isPressed });
    rememberPlace(this.form);
  }

  /** A save waits until nothing else is under way. Without a connection, or a session, it is not sent. */
  private beforeSave(event: SubmitEvent): void {
    if (event.defaultPrevented || event.submitter?.hasAttribute("formtarget")) return;

    const mayStay = isPlain(this.form, event.submitter);
    if (this.passing !== null) {
      this.underWay = this.passing;
      this.autosave.saving(this.passing === "anew");
      if (this.passing === "anew") {
        if (this.autosave.story === "") this.first = { fields: this.autosave.fields(), at: Date.now(), isPressed: false };
        return rememberPlace(this.form);
      }
      event.preventDefault();
      void this.saveInPlace(event);
    } else if (this.underWay === "in place") {
      event.preventDefault();
      this.next = furthest(this.next, event);
    } else if (this.first && Date.now() - this.first.at < firstSave) {
      // It would be sent to the form that begins the story, which is begun. The page that comes does it.
      event.preventDefault();
      this.first.isPressed = true;
    } else if (this.underWay === "anew" || this.autosave.isUntouched && !mayStay) {
      rememberPlace(this.form);
    } else {
      event.preventDefault();
      if (this.waiting) this.waiting = furthest(this.waiting, event);
      else void this.save(event);
    }
  }

  private async save(pressed: Pressed): Promise<void> {
    this.line.state.undone = null;
    this.waiting = pressed;
    const isLetIn = this.autosave.isUntouched ? await afterThis() : await this.autosave.flush();
    // Something that goes further may have been pressed meanwhile.
    const last = this.waiting ?? pressed;
    this.waiting = null;
    if (!isLetIn || !this.pass(last, isPlain(this.form, last.submitter) ? "in place" : "anew")) this.giveUp(last);
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
  private press({ submitter }: Pressed): boolean {
    let isDeclined = false;
    const decline = () => { isDeclined = true; };
    this.form.addEventListener("desk:declined", decline);
    const isSent = sendWith(this.form, submitter);
    this.form.removeEventListener("desk:declined", decline);
    return isSent && !isDeclined;
  }

  /** Nothing is sent. */
  private giveUp({ submitter }: Pressed): void {
    this.sayUndone(labelOf(this.form, submitter));
    this.beside.giveUp();
  }

  private sayUndone(label: string): void {
    this.line.state.undone = label;
    this.line.show();
  }

  /** The page stays, and with it the caret and what is typed meanwhile. What has to be read first comes as a page. */
  private async saveInPlace(pressed: Pressed): Promise<void> {
    const sent = new FormData(this.form);
    const answer = await sendSave(this.form, sent);
    this.underWay = null;
    const next = this.next;
    this.next = null;
    if (typeof answer === "string") {
      this.autosave.notSaved();
      if (answer !== "other" || !this.pass(pressed, "anew")) this.giveUp(next ?? pressed);
      return;
    }

    const wasTyped = this.autosave.isTypedOn;
    this.autosave.saved(answer.window);
    takeSaved(this.form, answer, sent);
    this.sayDone();
    if (!wasTyped) {
      delete this.form.dataset.typed;
      this.form.dispatchEvent(new Event("desk:saved", { bubbles: true }));
    }
    if (!next || !wasTyped && !goesFurther(next.submitter)) this.beside.go();
    else if (!this.press(next)) this.giveUp(next);
  }

  private sayDone(): void {
    this.line.state.saved = document.querySelector("main > .done")?.textContent?.trim() ?? null;
    this.line.show();
  }
}

/** A form that is told to be sent while it says that it is being sent is not. */
const afterThis = (): Promise<boolean> => new Promise((resolve) => setTimeout(() => resolve(true)));

/** Of what is pressed one after the other what goes further: it saves too. */
const furthest = (before: Pressed | null, now: Pressed): Pressed => before && !goesFurther(now.submitter) ? before : now;
