import { labelOf } from "./buttons";
import { besideButtons } from "./hold-saves";
import { showOwnClock } from "./own-clock";
import { pageFor, sentWith } from "./send-save";
import { takeDone } from "./take-page";
import { undone } from "./words";

/** A note to colleagues is written and settled beside the story: the page stays, with what is typed into it. */
export function wireNotes(): void {
  // The first save of a story brings them.
  document.body.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.closest("#notes") || event.defaultPrevented || form.dataset.anew !== undefined) return;
    event.preventDefault();
    void send(form, event.submitter);
  });
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  if (form.ariaBusy === "true") return;
  const said = besideButtons(form);
  const text = form.querySelector("textarea");
  form.ariaBusy = "true";
  text?.toggleAttribute("readonly", true);
  said.textContent = "";
  const came = await pageFor(form, sentWith(form, submitter));
  form.ariaBusy = null;
  text?.toggleAttribute("readonly", false);
  const notes = came?.page.getElementById("notes");
  if (!came) said.textContent = undone(labelOf(form, submitter));
  else if (!notes) sendAnew(form, submitter);
  else if (came.page.querySelector("main > .done")) take(form, notes, came.page);
  else said.textContent = (notes.querySelector(".field-error") ?? came.page.querySelector("main > .refusals"))?.textContent?.trim() ?? undone(labelOf(form, submitter));
}

/** What answers it is another page: one has to sign in, or the story is gone. */
function sendAnew(form: HTMLFormElement, submitter: HTMLElement | null): void {
  form.dataset.anew = "";
  form.requestSubmit(submitter);
  delete form.dataset.anew;
}

function take(form: HTMLFormElement, now: HTMLElement, page: Document): void {
  const section = form.closest("#notes")!;
  const hadFocus = section.contains(document.activeElement);
  const isNew = form.matches(".note-form");
  form.dispatchEvent(new Event("desk:saved", { bubbles: true }));
  const typed = isNew ? null : section.querySelector(".note-form");
  section.replaceWith(document.adoptNode(now));
  // A note that is being typed while another is settled.
  if (typed) now.querySelector(".note-form")!.replaceWith(typed);
  showOwnClock(now);
  takeDone(page);
  if (!hadFocus) return;
  const next = isNew ? now.querySelector("textarea")! : now.querySelector("h2")!;
  if (!isNew) next.tabIndex = -1;
  next.focus({ preventScroll: true });
}
