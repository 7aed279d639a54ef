import { goesFurther, isSame } from "./buttons";
import { areReadTheSame, type Pressed, saveAfter } from "./pressed";

/** A save, and what was sent. */
export interface SentSave { pressed: Pressed; sent: FormData }

/**
 * A save whose answer did not come goes once more, before what is pressed now: done twice it is done once, and what is sent next goes on from it. Otherwise words that it
 * had would meet themselves as somebody else's. One that goes further than what is pressed now, or would publish another text than is meant now, is only saved. «asked»: what
 * is sent next.
 */
export function sentAgain({ pressed, sent }: SentSave, now: Pressed, asked: FormData): SentSave {
  // A token grows old.
  takeOver("__RequestVerificationToken", asked, sent);
  // A picture takes its first description alone.
  if (sent.get("Form.LeadPictureId") === asked.get("Form.LeadPictureId")) takeOver("Lead.AltText", asked, sent);
  if (!goesFurther(pressed.button) || isSame(pressed.button, now.button) && areReadTheSame(sent, asked)) return { pressed, sent };
  sent.delete((pressed.button as HTMLButtonElement).name);
  return { pressed: saveAfter(pressed), sent };
}

function takeOver(name: string, from: FormData, to: FormData): void {
  const value = from.get(name);
  if (value !== null) to.set(name, value);
}
