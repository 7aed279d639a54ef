// Why a save was not done, as the page of the answer says it.
import { besideButtons } from "./hold-saves";
import { goToSaid } from "./read-first";

/** Beside the fields and at the head of the page; and in short beside the buttons, which are always in sight. */
export function takeRefusals(form: HTMLFormElement, page: Document, answered: HTMLFormElement): void {
  const refusals = page.querySelector("main > .refusals");
  if (refusals) document.querySelector(".desk-title")!.after(document.adoptNode(refusals));
  for (const error of answered.querySelectorAll<HTMLElement>(".field-error")) {
    const theirs = error.closest(".field")!;
    const mine = sameField(form, theirs);
    if (!mine) continue;
    mine.classList.add("field-refused");
    if (mine instanceof HTMLDetailsElement) mine.open = true;
    for (const control of theirs.querySelectorAll(`[aria-describedby~="${error.id}"]`)) {
      const here = control.id === "" ? mine.querySelector(control.tagName) : document.getElementById(control.id);
      for (const name of ["aria-invalid", "aria-describedby"]) if (control.hasAttribute(name)) here?.setAttribute(name, control.getAttribute(name)!);
    }
    const hint = theirs.nextElementSibling?.matches(".after-field") ? theirs.nextElementSibling : null;
    mine.append(document.adoptNode(error));
    if (hint) mine.after(document.adoptNode(hint));
    mine.querySelector("textarea")?.dispatchEvent(new Event("editor:refused"));
  }
}

/** The box that tells what somebody else saved meanwhile. */
export function takeConflict(page: Document): void {
  document.querySelector(".desk-title")!.after(document.adoptNode(page.querySelector(".conflict")!));
}

/** What has to be read first, as a button beside those of the form that leads there. */
export function tellRefusal(form: HTMLFormElement, words: string): void {
  for (const place of [besideButtons(form), ...form.querySelectorAll(".rich-held")]) {
    const leads = Object.assign(document.createElement("button"), { type: "button", className: "quiet leads", textContent: words });
    leads.addEventListener("click", () => goToRefusal(form));
    place.replaceChildren(leads);
  }
}

/** What is wrong first, in words. */
export function firstRefusal(form: HTMLFormElement): string {
  const error = form.querySelector(".field-refused .field-error");
  if (!error) return document.querySelector("main > .refusals")?.textContent?.trim() ?? "";
  const label = error.closest(".field")?.querySelector("label, legend, summary")?.textContent?.trim() ?? "";
  const words = error.textContent!.trim();
  return label === "" || words.includes(label) ? words : `${label}: ${words}`;
}

/** To the first field that was refused; without one, to what is said at the head of the page. */
export function goToRefusal(form: HTMLFormElement): void {
  const field = form.querySelector(".field-refused");
  if (!field?.querySelector(".rich-full")) form.querySelector<HTMLElement>(".rich-full [data-act=full]")?.click();
  if (!field) return goToSaid();

  const controls = [...field.querySelectorAll<HTMLElement>("[aria-invalid], textarea, select, input")];
  const rich = controls.find((one) => one.matches("textarea") && one.closest(".rich"));
  if (rich) return void rich.dispatchEvent(new Event("editor:mend"));
  // A script may have put a field of its own before the one that is sent.
  const control = controls.find((one) => one.hasAttribute("aria-invalid") && one.checkVisibility()) ?? controls.find((one) => one.checkVisibility());
  control?.focus({ preventScroll: true });
  field.scrollIntoView({ block: "center", behavior: "instant" });
}

/** Whether somebody is writing, in this form or another, whom nothing may lead away. */
export const isWriting = (): boolean => document.activeElement?.matches("textarea, input:not([type=radio], [type=checkbox], [type=file]), [contenteditable=true]") === true;

/** What the page said of a save before this one. */
export function takeAwayRefusals(form: HTMLFormElement): void {
  takeAwayErrors(form);
  document.querySelectorAll(".conflict, [data-typed-again], main > .note[role=alert]").forEach((part) => part.remove());
}

/** Why a save before this one was refused; what a colleague wrote stays until a save is done. */
export function takeAwayErrors(form: HTMLFormElement): void {
  form.querySelectorAll(".rich-held").forEach((place) => place.replaceChildren());
  document.querySelectorAll("main > .refusals, .after-field").forEach((part) => part.remove());
  const errors = [...form.querySelectorAll(".field-error:not([role=status])")];
  const bodies = errors.flatMap((error) => [...error.closest(".field")?.querySelectorAll("textarea") ?? []]);
  errors.forEach((error) => error.remove());
  form.querySelectorAll(".field-refused").forEach((field) => field.classList.remove("field-refused"));
  form.querySelectorAll("[aria-invalid], fieldset[aria-describedby]").forEach((field) => {
    field.removeAttribute("aria-invalid");
    const left = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id !== "" && document.getElementById(id));
    if (left.length > 0) field.setAttribute("aria-describedby", left.join(" "));
    else field.removeAttribute("aria-describedby");
  });
  bodies.forEach((body) => body.dispatchEvent(new Event("editor:refused")));
}

function sameField(form: HTMLFormElement, theirs: Element): Element | null {
  if (theirs.matches(".boxes")) return form.querySelector(".boxes");
  if (theirs.matches("[data-picture]")) return form.querySelector("[data-picture]");
  const id = theirs.querySelector("[id]:is(input, textarea, select)")?.id;
  return id ? document.getElementById(id)?.closest(".field") ?? null : null;
}
