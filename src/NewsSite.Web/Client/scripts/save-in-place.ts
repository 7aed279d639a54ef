import { setHidden } from "./hidden-fields";
import { showRefusedBefore } from "./hold-saves";
import { holdStill } from "./hold-still";
import type { Answer } from "./send-save";
import { takeFields, takeJoined } from "./take-fields";
import { takeActs, takeButtons, takeChecks, takeDone, takeHeader, takeKeys, takeOwnRevision, takeReach, takeRevision, takeStory, takeUnsaved, takeUpdate, takeWhetherPublished, takeWindow } from "./take-page";
import { firstRefusal, goToRefusal, isWriting, takeAwayErrors, takeAwayRefusals, takeConflict, takeRefusals, tellRefusal } from "./take-refusals";

/**
 * Takes from the page that answered a save what the save changed, and leaves the words of whoever types on. The revision of that page becomes the one that the next
 * save begins from, unless somebody else's words are in it that cannot be shown here without losing what was typed meanwhile: then the next save meets them.
 */
export function takeSaved(form: HTMLFormElement, answer: Answer, sent: FormData): void {
  const { page, address, form: answered } = answer;
  holdStill(form, () => {
    const hasAll = takeFields(form, answered, sent);
    takeWindow(form, answered);
    if (answer.led === "begun") takeStory(form, answered, page);
    if (hasAll) takeRevision(form, answered);
    else takeOwnRevision(form, answered);
    takeDone(page);
    takeRound(form, page, answered, sent, hasAll);
    takeAwayRefusals(form);
    showRefusedBefore();
  });
  document.title = page.title;
  // Also at the same address: a page that answered a refused save would send that one again when it is loaded anew.
  history.replaceState(history.state, "", address);
}

/** Takes what the site joined of both texts, with the box that tells of it. False when what was done meanwhile has no place in it: then the save is to be sent again. */
export function takeMet(form: HTMLFormElement, { page, form: answered }: Answer, sent: FormData): boolean {
  let isTaken = false;
  holdStill(form, () => {
    isTaken = takeJoined(form, answered, sent);
    // What was sent may be saved already: it is sent from there on.
    if (!isTaken) return takeOwnRevision(form, answered);
    takeRevision(form, answered);
    takeRound(form, page, answered, sent, true);
    takeAwayRefusals(form);
    takeConflict(page);
  });
  if (isTaken) leadTo(form, "حُفظت نسخة أحدث وأنت تحرر. راجع ما تغيّر");
  return isTaken;
}

/** The form of a story that was begun before: it goes on from there, with all that is in it. */
export function takeKnown(form: HTMLFormElement, { page, address, form: answered }: Answer, sent: FormData): void {
  holdStill(form, () => {
    takeStory(form, answered, page);
    // A colleague may have been there since.
    setHidden(form, "startedFrom", "1");
    takeRound(form, page, answered, sent, true);
  });
  document.title = page.title;
  history.replaceState(history.state, "", address);
}

/** Shows why a save was refused, and what has become of the story; the fields stay as they are. */
export function takeRefused(form: HTMLFormElement, { page, form: answered }: Answer, sent: FormData): void {
  holdStill(form, () => {
    takeAwayErrors(form);
    takeRefusals(form, page, answered);
    takeWhetherPublished(form, answered);
    takeState(form, page, answered, sent, false);
  });
  leadTo(form, firstRefusal(form));
}

/** What was said of an earlier save is no answer to this one. */
export const takeAwayDone = (form: HTMLFormElement): void => holdStill(form, () => document.querySelector("main > .done")?.remove());

/** Whoever is writing is told, and goes there when they will; whoever is not is led there. */
function leadTo(form: HTMLFormElement, words: string): void {
  document.querySelector("main > .done")?.remove();
  tellRefusal(form, words);
  if (!isWriting()) goToRefusal(form);
}

function takeRound(form: HTMLFormElement, page: Document, answered: HTMLFormElement, sent: FormData, hasAll: boolean): void {
  // It names the boxes that are ticked.
  form.querySelector(".boxes > summary")?.replaceChildren(...answered.querySelector(".boxes > summary")?.childNodes ?? []);
  takeUnsaved(form, page);
  takeChecks(form, answered);
  takeState(form, page, answered, sent, hasAll);
}

/** What the story is by now, and what can be done with it. */
function takeState(form: HTMLFormElement, page: Document, answered: HTMLFormElement, sent: FormData, hasAll: boolean): void {
  takeKeys(answered);
  takeHeader(page);
  takeReach(page);
  takeUpdate(form, answered, sent);
  takeButtons(form, answered);
  takeActs(form, page, hasAll);
}
