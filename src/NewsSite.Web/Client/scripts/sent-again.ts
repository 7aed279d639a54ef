import { canSend, goesFurther, isSame } from "./buttons";
import { areReadTheSame, type Pressed, saveAfter } from "./pressed";

/** A save, and what was sent; «leftOut»: what was pressed with it and may not be done, where only its text is saved now. */
export interface SentSave { pressed: Pressed; sent: FormData; leftOut?: Pressed }

/**
 * A save whose answer did not come goes once more, before what is pressed now: done twice it is done once, and what is sent next goes on from it. Otherwise words that it
 * had would meet themselves as somebody else's. One that goes further than what is pressed now, or would publish another text than is meant now, is only saved. «asked»: what
 * is sent next.
 */
export function sentAgain({ pressed, sent, leftOut }: SentSave, now: Pressed, asked: FormData): SentSave {
  // A token grows old.
  takeOver("__RequestVerificationToken", asked, sent);
  // A picture takes its first description alone.
  if (sent.get("Form.LeadPictureId") === asked.get("Form.LeadPictureId")) takeOver("Lead.AltText", asked, sent);
  if (!goesFurther(pressed.button) || isSame(pressed.button, now.button) && areReadTheSame(sent, asked)) return { pressed, sent, leftOut };
  sent.delete((pressed.button as HTMLButtonElement).name);
  return { pressed: saveAfter(pressed), sent, leftOut: pressed };
}

/** Whether what was left out was done already when its answer was lost: what it saved is published, or was, or its button is gone. */
export function wasDone(form: HTMLFormElement, answered: HTMLFormElement, { button }: Pressed): boolean {
  const { saved, live } = (answered.elements.namedItem("startedFrom") as HTMLInputElement).dataset;
  return saved !== "0" && ((button as HTMLButtonElement).value === "Publish" ? Number(live) >= Number(saved) : !canSend(form, button));
}

function takeOver(name: string, from: FormData, to: FormData): void {
  const value = from.get(name);
  if (value !== null) to.set(name, value);
}
