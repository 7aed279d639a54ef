import { labelOf } from "./buttons";
import { besideButtons } from "./hold-saves";
import { holdStill } from "./hold-still";
import { pageFor, sentWith } from "./send-save";
import { renewToken, signIn } from "./sign-in-again";
import { takeDone } from "./take-page";
import { undone } from "./words";

/** A note to colleagues is written and settled beside the story: the page stays, with what is typed into it. */
export function wireNotes(): void {
  // The first save of a story brings them.
  document.body.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.closest("#notes") || event.defaultPrevented || form.dataset.anew !== undefined) return;
    event.preventDefault();
    if (form.ariaBusy !== "true") void send(form, event.submitter);
  });
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null, isSecond = false): Promise<void> {
  const text = form.querySelector("textarea");
  form.ariaBusy = "true";
  text?.toggleAttribute("readonly", true);
  besideButtons(form).textContent = "يُرسل…";
  const came = await pageFor(form, sentWith(form, submitter));
  const notes = came?.page.getElementById("notes");
  const isOver = came !== null && !notes && came.answer.status !== 404;
  const isIn = isOver && !isSecond && (await renewToken() || await signIn.demand());
  form.ariaBusy = null;
  text?.toggleAttribute("readonly", false);
  const said = besideButtons(form.isConnected ? form : document.querySelector<HTMLFormElement>(".note-form")!);
  said.textContent = "";
  if (isIn) return send(form, submitter, true);
  if (came && !notes && (isSecond || !isOver)) return sendAnew(form, submitter);
  if (came && notes && came.page.querySelector("main > .done")) return take(form, notes, came.page);
  said.textContent = (notes?.querySelector(".field-error") ?? came?.page.querySelector("main > .refusals"))?.textContent?.trim() ?? undone(labelOf(form, submitter));
}

/** What answers it is another page: the story is gone. */
function sendAnew(form: HTMLFormElement, submitter: HTMLElement | null): void {
  form.dataset.anew = "";
  form.requestSubmit(submitter);
  delete form.dataset.anew;
}

/** All notes as they are now. The field of a new one stays while another is settled: somebody may be typing. */
function take(form: HTMLFormElement, now: HTMLElement, page: Document): void {
  const section = document.getElementById("notes")!;
  const field = section.querySelector<HTMLFormElement>(".note-form")!;
  const had = section.contains(document.activeElement) ? document.activeElement : null;
  const settled = section.querySelector<HTMLDetailsElement>(".notes-settled");
  const next = now.querySelector<HTMLFormElement>(".note-form")!;
  form.dispatchEvent(new Event("desk:saved", { bubbles: true }));
  if (settled?.open) now.querySelector<HTMLDetailsElement>(".notes-settled")?.toggleAttribute("open", true);
  holdStill(section, () => {
    [...section.children].forEach((part) => { if (part !== field) part.remove(); });
    field.before(...[...now.children].filter((part) => part !== next).map((part) => document.adoptNode(part)));
    if (form === field) field.replaceWith(document.adoptNode(next));
    takeDone(page);
  });
  if (!had || had.isConnected) return;
  const to = form === field ? next.querySelector("textarea")! : section.querySelector("h2")!;
  if (form !== field) to.tabIndex = -1;
  to.focus({ preventScroll: true });
}
