import { labelOf } from "./buttons";
import { besideButtons } from "./hold-saves";
import { holdStill } from "./hold-still";
import { pageFor, sentWith } from "./send-save";
import { renewToken, signIn } from "./sign-in-again";
import { takeDone } from "./take-page";
import { unanswered, undone } from "./words";

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
  form.ariaBusy = "true";
  besideButtons(form).textContent = "يُرسل…";
  const sent = sentWith(form, submitter);
  const came = await pageFor(form, sent);
  const notes = came?.page.getElementById("notes");
  const isOver = came !== null && !notes && came.answer.status !== 404;
  const isIn = isOver && !isSecond && (await renewToken() || await signIn.demand());
  form.ariaBusy = null;
  const said = besideButtons(form.isConnected ? form : document.querySelector<HTMLFormElement>(".note-form")!);
  said.textContent = "";
  if (isIn) return send(form, submitter, true);
  if (came && !notes && (isSecond || !isOver)) return sendAnew(form, submitter);
  if (came && notes && came.page.querySelector("main > .done")) return take(form, notes, came.page, sent);
  said.textContent = (notes?.querySelector(".field-error") ?? came?.page.querySelector("main > .refusals"))?.textContent?.trim() ?? (came ? undone : unanswered)(labelOf(form, submitter));
}

/** What answers it is another page: the story is gone. */
function sendAnew(form: HTMLFormElement, submitter: HTMLElement | null): void {
  form.dataset.anew = "";
  form.requestSubmit(submitter);
  delete form.dataset.anew;
}

/** All notes as they are now. The field of a new one stays: somebody may be typing in it. */
function take(form: HTMLFormElement, now: HTMLElement, page: Document, sent: FormData): void {
  const section = document.getElementById("notes")!;
  const field = section.querySelector<HTMLFormElement>(".note-form")!;
  const next = now.querySelector<HTMLFormElement>(".note-form")!;
  const had = section.contains(document.activeElement) ? document.activeElement : null;
  if (section.querySelector<HTMLDetailsElement>(".notes-settled")?.open) now.querySelector(".notes-settled")?.toggleAttribute("open", true);
  holdStill(section, () => {
    [...section.children].forEach((part) => { if (part !== field) part.remove(); });
    field.before(...[...now.children].filter((part) => part !== next).map((part) => document.adoptNode(part)));
    if (form === field) empty(field, next, sent);
    takeDone(page);
  });
  if (!had || had.isConnected) return;
  const title = section.querySelector("h2")!;
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
}

/** For the next note; what was typed since the last was sent begins it. */
function empty(field: HTMLFormElement, next: HTMLFormElement, sent: FormData): void {
  const text = field.querySelector("textarea")!;
  const was = String(sent.get(text.name)).replace(/\r\n?/g, "\n");
  const since = text.value.startsWith(was) ? text.value.slice(was.length).trimStart() : text.value;
  field.querySelectorAll<HTMLInputElement>("input[type=hidden]").forEach((input) => { input.value = next.querySelector<HTMLInputElement>(`input[name="${input.name}"]`)?.value ?? input.value; });
  field.querySelectorAll<HTMLInputElement>("input[type=checkbox]").forEach((box) => { box.checked = false; });
  field.querySelectorAll(".field-error").forEach((error) => error.remove());
  text.removeAttribute("aria-invalid");
  text.defaultValue = "";
  text.value = since;
  text.dispatchEvent(new Event("input", { bubbles: true }));
  if (since === "") field.dispatchEvent(new Event("desk:saved", { bubbles: true }));
}
