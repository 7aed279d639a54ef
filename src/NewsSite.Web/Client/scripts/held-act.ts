import { labelOf, sendWith } from "./buttons";
import { besideButtons, tellNext } from "./hold-saves";
import { isOfForm } from "./typed";
import { undone } from "./words";

/** In another form than the story's. */
interface Act { form: HTMLFormElement; submitter: HTMLElement | null }

/** What the story's form is about. */
interface Story { form: HTMLFormElement; isSaving(): boolean; isUnsaved(): boolean; untilQuiet(): Promise<void>; save(): void; say(label: string): void }

/**
 * What is pressed beside the story's form while a save of it is under way leads to another page, and would break that save off: it goes after the save. An act on a story
 * in which something is not saved has it saved first, and is done to what was written. When the save is not done, neither is the act: that is said beside its own buttons,
 * or by the story when they are gone.
 */
export class HeldAct {
  private held: Act | null = null;
  /** Where the act goes that was not done because the story could not be saved: pressed once more, and nothing typed since, it goes without, and the browser asks. */
  private alone: string | null = null;

  constructor(private readonly story: Story) {}

  start(): void {
    // After the forms that a script answers, and before the document counts what is typed in this one as sent.
    document.body.addEventListener("submit", (event) => this.before(event));
    this.story.form.addEventListener("input", (event) => { if (isOfForm(event)) this.alone = null; });
  }

  /** It waits on: a save may have put another form in the place of the one that stood there. */
  stay(): void {
    if (this.held) this.held.form = standing(this.held.form) ?? this.held.form;
  }

  /** What is typed on has to be saved too: once for each pause, not for each word. */
  async go(): Promise<void> {
    this.alone = null;
    const held = this.take();
    if (!held) return;
    besideButtons(held.form).textContent = "";
    if (this.story.isUnsaved() && held.form.isConnected) {
      const waits = this.hold(held.form, held.submitter);
      await this.story.untilQuiet();
      // A save that was pressed meanwhile has it go, or gives it up.
      if (this.held !== waits || this.story.isSaving()) return;
      this.take();
      besideButtons(waits.form).textContent = "";
      held.form = waits.form;
    }
    // Where somebody typed on it is held again, until that is saved.
    if (!held.form.isConnected || !sendWith(held.form, held.submitter)) this.sayUndone(held);
  }

  /** The save was not done, and so neither is this. «isRefused»: the site answered, and would again. */
  giveUp(isRefused = false): void {
    const held = this.take();
    if (!held) return;
    if (isRefused) this.alone = held.form.getAttribute("action");
    this.sayUndone(held);
  }

  /** The page that comes says that it was not done. */
  tellNext(): void {
    const held = this.take();
    if (held) tellNext(undone(labelOf(held.form, held.submitter)));
  }

  private take(): Act | null {
    const { held } = this;
    this.held = null;
    return held;
  }

  private sayUndone({ form, submitter }: Act): void {
    if (form.isConnected) besideButtons(form).textContent = undone(labelOf(form, submitter));
    else this.story.say(labelOf(form, submitter));
  }

  private before(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    const isSaving = this.story.isSaving();
    if (form === this.story.form || !isSaving && !(form.closest(".story-acts") && this.story.isUnsaved())) return;
    if (event.defaultPrevented || form.method !== "post" || form.target !== "" || event.submitter?.hasAttribute("formtarget") || form.closest("dialog")) return;
    if (!isSaving && form.getAttribute("action") === this.alone) return;
    event.preventDefault();
    if (this.held) besideButtons(this.held.form).textContent = "";
    this.hold(form, event.submitter);
    if (!isSaving) this.story.save();
  }

  private hold(form: HTMLFormElement, submitter: HTMLElement | null): Act {
    besideButtons(form).textContent = `يُنفَّذ «${labelOf(form, submitter)}» بعد الحفظ…`;
    return this.held = { form, submitter };
  }
}

/** The form, or the one that a save put in its place. */
function standing(form: HTMLFormElement): HTMLFormElement | undefined {
  const action = form.getAttribute("action");
  return form.isConnected ? form : [...document.forms].find((one) => one.getAttribute("action") === action);
}
