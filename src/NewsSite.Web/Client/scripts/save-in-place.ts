import { showRefusedBefore } from "./hold-saves";
import { showOwnClock } from "./own-clock";
import { wireReach } from "./reach";
import { wireFound } from "./recover";

/** Milliseconds: an answer that takes longer is none. */
const patience = 60_000;

/** What a save led to. «other»: a page of the site that somebody has to see; «none»: no answer of the site. */
export type Saved = Answered | "other" | "none";

/** The story's page after the save, the form in it, and the window that this form stands for. */
interface Answered { page: Document; address: string; form: HTMLFormElement; window: string }

type Field = HTMLInputElement | HTMLTextAreaElement;

/** A story that exists, saved with the button that does nothing beside it: where everything may stay as it is, caret and all. */
export function isPlain(form: HTMLFormElement, submitter: HTMLElement | null): boolean {
  return !!form.querySelector<HTMLElement>("[data-kept]")?.dataset.story && !["name", "formaction", "formtarget"].some((one) => submitter?.hasAttribute(one));
}

/** Whether sending the form will leave the page as it is; a form that is being sent to be loaded anew says so. */
export const stays = (form: HTMLFormElement, submitter: HTMLElement | null): boolean => form.dataset.anew === undefined && isPlain(form, submitter);

export async function sendSave(form: HTMLFormElement, sent: FormData): Promise<Saved> {
  try {
    const answer = await fetch(addressOf(form), { method: "POST", body: sent, signal: AbortSignal.timeout(patience) });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    // The site is being started, or has too much to do; or a server before it answers, or a network that one has to sign in to. Their page must not take the place of this one.
    if (answer.status >= 500 || answer.status === 429 || !isOfSite(page)) return "none";
    const address = new URL(answer.url).pathname;
    if (!answer.ok || !answer.redirected || address !== addressOf(form)) return "other";

    const answered = page.querySelector<HTMLElement>("[data-kept]")?.closest("form");
    if (!page.querySelector("main > .done") || answered?.getAttribute("action") !== form.getAttribute("action")) return "other";
    return { page, address, form: answered!, window: (answered!.elements.namedItem("Typed.Window") as HTMLInputElement).value };
  } catch {
    return "none";
  }
}

/**
 * Takes from the page that answered a save what the save changed, and leaves the words of whoever types on. The revision of that page becomes the one that the next
 * save begins from, unless somebody else's words are in it that cannot be shown here without losing what was typed meanwhile: then the next save meets them.
 */
export function takeSaved(form: HTMLFormElement, { page, address, form: answered }: Answered, sent: FormData): void {
  holdStill(form, () => {
    const hasAll = takeFields(form, answered, sent);
    takeHidden(form, answered, hasAll);
    // It names the boxes that are ticked.
    form.querySelector(".boxes > summary")?.replaceChildren(...answered.querySelector(".boxes > summary")?.childNodes ?? []);
    takeHeader(page);
    takeDone(page);
    takeUnsaved(form, page);
    takeReach(page);
    takeChecks(form, answered);
    takeButtons(form, answered);
    takeActs(form, page, hasAll);
    takeAwayRefusals(form);
    showRefusedBefore();
  });
  document.title = page.title;
  // Also at the same address: a page that answered a refused save would send that one again when it is loaded anew.
  history.replaceState(history.state, "", address);
}

/** The hidden fields in which a form names its window, and the one whose text it holds too. */
export function setHidden(form: HTMLFormElement, name: string, value: string | null): void {
  const old = form.elements.namedItem(name) as HTMLInputElement | null;
  if (value === null) old?.remove();
  else if (old) old.value = value;
  else form.prepend(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
}

/** By what every page of the site has, those of its refusals too. */
const isOfSite = (page: Document): boolean => page.querySelector("head > link[rel=stylesheet][href^='/css/']") !== null && page.querySelector("main#content") !== null;

const addressOf = (form: HTMLFormElement): string => new URL(form.getAttribute("action")!, location.href).pathname;

/** What comes or goes above must not move what somebody reads. The browser's own way knows only of what is above the window. */
function holdStill(form: HTMLFormElement, change: () => void): void {
  const { activeElement } = document;
  const fixed = activeElement && form.contains(activeElement) && !activeElement.closest(".rich-full, .form-acts-fixed") ? activeElement : form;
  const root = document.documentElement;
  root.style.overflowAnchor = "none";
  const before = fixed.getBoundingClientRect().top;
  change();
  const moved = fixed.getBoundingClientRect().top - before;
  if (moved !== 0) scrollBy({ top: moved, behavior: "instant" });
  requestAnimationFrame(() => requestAnimationFrame(() => { root.style.overflowAnchor = ""; }));
}

/** Of these the server keeps nothing in the story's fields: they come back empty, whatever was sent. */
const ofOneSave = ["Note", "Lead.AltText"];

/** Whether the form holds all that somebody else wrote in the same moment. What the server made of what was sent is nobody else's, however it is written. */
function takeFields(form: HTMLFormElement, answered: HTMLFormElement, sent: FormData): boolean {
  return takeAnswers(form, answered, sent) || isAsSaved(answered);
}

/** Whether that page shows what this save left behind, and no later revision. */
function isAsSaved(answered: HTMLFormElement): boolean {
  const { value, dataset } = answered.elements.namedItem("startedFrom") as HTMLInputElement;
  return value === dataset.saved;
}

/** Whether the form holds all that the answer has. */
function takeAnswers(form: HTMLFormElement, answered: HTMLFormElement, sent: FormData): boolean {
  let hasAll = takePicture(form, answered, sent);
  for (const theirs of answered.elements) {
    if (!(theirs instanceof HTMLTextAreaElement || theirs instanceof HTMLInputElement && theirs.type === "text" || theirs instanceof HTMLSelectElement) || theirs.name === "") continue;
    const field = form.elements.namedItem(theirs.name);
    const was = sent.get(theirs.name);
    if (typeof was !== "string") continue;
    if (field instanceof HTMLSelectElement) hasAll = takeChoice(field, theirs.value, was) && hasAll;
    else if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) hasAll = (takeText(field, theirs.value, plain(was)) || ofOneSave.includes(theirs.name)) && hasAll;
  }

  const chosen = (of: HTMLFormElement) => [...of.querySelectorAll<HTMLInputElement>("input[name='Form.FurtherCategoryIds']:checked")].map((box) => box.value);
  const [was, now, theirs] = [sent.getAll("Form.FurtherCategoryIds"), chosen(form), chosen(answered)].map((values) => [...values].sort().join());
  if (theirs === was) return hasAll;
  if (now !== was) return false;
  form.querySelectorAll<HTMLInputElement>("input[name='Form.FurtherCategoryIds']").forEach((box) => { box.checked = theirs!.split(",").includes(box.value); });
  return hasAll;
}

function takeChoice(field: HTMLSelectElement, theirs: string, was: string): boolean {
  if (theirs === was) return true;
  if (field.value !== was || ![...field.options].some((option) => option.value === theirs)) return field.value === theirs;
  field.value = theirs;
  field.dispatchEvent(new Event("input"));
  return true;
}

function takeText(field: Field, theirs: string, was: string): boolean {
  const isSame = theirs === was;
  // It goes on with what was typed: a blank that was trimmed is the beginning of the next word.
  if (field.value !== was || isSame || haveSameWords(theirs, was) && isBeingTyped(field)) {
    field.defaultValue = theirs;
    return isSame || haveSameWords(theirs, was) || field.value === theirs;
  }

  const { selectionStart, selectionEnd } = field;
  field.value = theirs;
  field.defaultValue = theirs;
  if (document.activeElement === field) field.setSelectionRange(selectionStart, selectionEnd);
  // It is heard by what shows the field, not by what takes it for typed.
  field.dispatchEvent(new Event("input"));
  field.dispatchEvent(new Event("editor:read"));
  return true;
}

const plain = (text: string): string => text.replace(/\r\n?/g, "\n");

/** But for blanks, invisible characters and what stands between tags. */
export function haveSameWords(one: string, other: string): boolean {
  const words = (text: string) => text.normalize("NFC").replace(/[\s\p{Cf},،]+/gu, " ").trim();
  return words(one) === words(other);
}

/** The text under the rich editor always: a blank at the end of its paragraph is in the editor, and in no Markdown. */
function isBeingTyped(field: Field): boolean {
  return document.activeElement === field || field.closest(".rich") !== null;
}

/** The lead picture: its words are taken with it, and are asked for no more. */
function takePicture(form: HTMLFormElement, answered: HTMLFormElement, sent: FormData): boolean {
  const [mine, theirs] = [form, answered].map((one) => one.querySelector<HTMLElement>("[data-picture]"));
  const answer = theirs?.querySelector<HTMLInputElement>("input[type=radio]:checked");
  if (!mine || !answer) return true;

  const now = mine.querySelector<HTMLInputElement>("input[type=radio]:checked");
  const was = sent.get(answer.name) ?? "";
  if (now?.value !== was) return answer.value === was;
  const old = [...mine.querySelectorAll<HTMLInputElement>("input[type=radio]")].find((radio) => radio.value === answer.value);
  const label = document.importNode(answer.closest("label")!, true);
  if (old && old.dataset.mute === answer.dataset.mute) old.checked = true;
  else if (old) {
    // The button itself may have the focus.
    if (answer.dataset.mute === undefined) delete old.dataset.mute;
    old.closest("label")!.replaceChildren(...[...label.childNodes].map((node) => node instanceof HTMLInputElement ? old : node));
    old.checked = true;
  } else {
    mine.querySelector("[data-picture-choices]")!.append(label);
    label.querySelector("input")!.checked = true;
  }
  mine.dispatchEvent(new Event("change"));
  return true;
}

function takeHidden(form: HTMLFormElement, answered: HTMLFormElement, hasAll: boolean): void {
  const value = (name: string) => (answered.elements.namedItem(name) as HTMLInputElement | null)?.value ?? null;
  for (const name of ["Typed.Contains", "Typed.ContainsUpTo"]) setHidden(form, name, value(name));
  if (hasAll) setHidden(form, "startedFrom", value("startedFrom"));
  const token = value("__RequestVerificationToken");
  document.querySelectorAll<HTMLInputElement>("input[name=formKey]").forEach((input) => { input.value = value("formKey")!; });
  document.querySelectorAll<HTMLInputElement>("input[name=__RequestVerificationToken]").forEach((input) => { if (token && !input.closest(".sign-again")) input.value = token; });
}

/** All but the line of who else is here: that one is kept fresh. */
function takeHeader(page: Document): void {
  const [mine, theirs] = [document, page].map((one) => one.querySelector<HTMLElement>(".desk-title"));
  for (const part of ["h1", ".desk-meta", ".desk-links"]) {
    const [old, now] = [mine?.querySelector(part), theirs?.querySelector(part)];
    if (old && now && old.outerHTML !== now.outerHTML) old.replaceWith(document.adoptNode(now));
  }
}

function takeDone(page: Document): void {
  const said = page.querySelector("main > .done")!;
  let done = document.querySelector("main > .done");
  if (!done) {
    done = Object.assign(document.createElement("p"), { className: "done" });
    done.setAttribute("role", "status");
    document.querySelector("main")!.prepend(done);
  }
  done.replaceChildren(...document.importNode(said, true).childNodes);
}

function takeUnsaved(form: HTMLFormElement, page: Document): void {
  const [mine, theirs] = [document, page].map((one) => one.getElementById("unsaved"));
  if (!mine || !theirs) return;

  const window = (form.elements.namedItem("Typed.Window") as HTMLInputElement).value;
  // What was typed since the save stands in this window.
  theirs.querySelector(`[data-unsaved="${window}"]`)?.remove();
  if (!theirs.querySelector("[data-unsaved]")) theirs.replaceChildren();
  const found = new URL(theirs.dataset.found!, location.href);
  found.searchParams.set("window", window);
  mine.dataset.found = found.pathname + found.search;
  const keys = (of: HTMLElement) => [...of.querySelectorAll<HTMLElement>("[data-unsaved]")].map((text) => text.dataset.unsaved).join();
  if (keys(mine) === keys(theirs) && mine.textContent!.trim() === theirs.textContent!.trim()) return;
  mine.replaceChildren(...[...theirs.children].map((child) => document.adoptNode(child)));
  void wireFound(mine);
}

function takeReach(page: Document): void {
  const [mine, theirs] = [document, page].map((one) => one.querySelector<HTMLDetailsElement>("details[data-reach]"));
  const facts = (of: HTMLElement) => JSON.stringify([{ ...of.dataset }, [...of.querySelectorAll("a")].map((link) => link.getAttribute("href"))]);
  if (!theirs || mine && facts(mine) === facts(theirs)) return;
  if (mine) mine.replaceWith(document.adoptNode(theirs));
  else document.querySelector(".desk-title")!.after(document.adoptNode(theirs));
  wireReach();
}

function takeChecks(form: HTMLFormElement, answered: HTMLFormElement): void {
  const [mine, theirs] = [form, answered].map((one) => one.querySelector<HTMLDetailsElement>("details.checks"));
  if (!theirs) return mine?.remove();
  const checks = document.adoptNode(theirs);
  if (!mine) return form.querySelector(".story-form")!.after(checks);
  const hadFocus = mine.contains(document.activeElement);
  mine.className = checks.className;
  mine.open ||= checks.open;
  mine.replaceChildren(...checks.childNodes);
  if (hadFocus) mine.querySelector("summary")?.focus();
}

function takeButtons(form: HTMLFormElement, answered: HTMLFormElement): void {
  const [mine, theirs] = [form, answered].map((one) => [...one.querySelectorAll<HTMLButtonElement>(".form-acts-fixed > button[type=submit]")]);
  const text = (buttons: HTMLButtonElement[]) => buttons.map((button) => button.outerHTML).join();
  if (text(mine!) === text(theirs!)) return;
  const had = mine!.findIndex((button) => button === document.activeElement);
  form.querySelector(".form-acts-fixed")!.prepend(...theirs!.map((button) => document.adoptNode(button)));
  mine!.forEach((button) => button.remove());
  if (had >= 0) (theirs![had] ?? theirs![0])?.focus();
}

function takeActs(form: HTMLFormElement, page: Document, hasAll: boolean): void {
  const [mine, theirs] = [document, page].map((one) => one.querySelector<HTMLElement>(".story-acts"));
  if (!theirs) return mine?.remove();
  if (!mine) {
    form.after(document.adoptNode(theirs));
    return showOwnClock(theirs);
  }

  // An act names the revision that its reader saw. Who has not all of it before them is asked to look.
  const seen = theirs.querySelector<HTMLInputElement>("input[name='Form.Seen']");
  const old = mine.querySelector<HTMLInputElement>("input[name='Form.Seen']");
  if (!hasAll && seen && old) seen.value = old.value;
  if (isTouched(mine)) {
    if (seen && old) old.value = seen.value;
    return;
  }

  const open = [...mine.querySelectorAll("details")].filter((act) => act.open).map(nameOf);
  theirs.querySelectorAll("details").forEach((act) => { act.open = open.includes(nameOf(act)); });
  mine.replaceChildren(...[...theirs.childNodes].map((node) => document.adoptNode(node)));
  showOwnClock(mine);
}

const nameOf = (act: HTMLDetailsElement): string => act.querySelector("summary")?.textContent ?? "";

function isTouched(acts: HTMLElement): boolean {
  return acts.contains(document.activeElement) || [...acts.querySelectorAll<Field>("input, textarea")].some((field) =>
    field instanceof HTMLInputElement && field.type === "checkbox" ? field.checked !== field.defaultChecked : field.type !== "hidden" && field.value !== field.defaultValue);
}

/** What the page said of a save before this one. */
function takeAwayRefusals(form: HTMLFormElement): void {
  document.querySelectorAll(".conflict, .refusals, [data-typed-again], main > .note[role=alert]").forEach((part) => part.remove());
  form.querySelectorAll(".field-error:not([role=status])").forEach((error) => error.remove());
  form.querySelectorAll(".field-refused").forEach((field) => field.classList.remove("field-refused"));
  form.querySelectorAll("[aria-invalid]").forEach((field) => {
    field.removeAttribute("aria-invalid");
    const left = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id !== "" && document.getElementById(id));
    if (left.length > 0) field.setAttribute("aria-describedby", left.join(" "));
    else field.removeAttribute("aria-describedby");
  });
}
