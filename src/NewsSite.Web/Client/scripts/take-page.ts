// What the page of an answer has round the fields.
import { isSame } from "./buttons";
import { wireCounters } from "./counters";
import { hiddenOf, setHidden } from "./hidden-fields";
import { besideButtons } from "./hold-saves";
import { showOwnClock } from "./own-clock";
import { wirePresence } from "./presence";
import { wireReach } from "./reach";
import { wireFound } from "./recover";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Which texts the form holds beside its own. */
export function takeWindow(form: HTMLFormElement, answered: HTMLFormElement): void {
  for (const name of ["Typed.Contains", "Typed.ContainsUpTo"]) setHidden(form, name, hiddenOf(answered, name));
}

/** The revision that the next save begins from, and whether readers see the story. */
export function takeRevision(form: HTMLFormElement, answered: HTMLFormElement): void {
  setHidden(form, "startedFrom", hiddenOf(answered, "startedFrom"));
  takeWhetherPublished(form, answered);
}

/** The one that this save left behind, where the answer has a later one in which are words that this form has not. */
export function takeOwnRevision(form: HTMLFormElement, answered: HTMLFormElement): void {
  const { saved } = (answered.elements.namedItem("startedFrom") as HTMLInputElement).dataset;
  if (saved && saved !== "0") setHidden(form, "startedFrom", saved);
}

/** Said of a story that a colleague withdrew meanwhile, it is known from then on. */
export const takeWhetherPublished = (form: HTMLFormElement, answered: HTMLFormElement): void => setHidden(form, "wasPublished", hiddenOf(answered, "wasPublished"));

/** By which the next sending is known, in all forms of the page but those of notes: one whose answer was lost is known by its own. */
export function takeKeys(answered: HTMLFormElement): void {
  const [token, key] = [hiddenOf(answered, "__RequestVerificationToken"), hiddenOf(answered, "formKey")];
  document.querySelectorAll<HTMLInputElement>("input[name=formKey]").forEach((input) => { if (key && !input.closest("#notes")) input.value = key; });
  document.querySelectorAll<HTMLInputElement>("input[name=__RequestVerificationToken]").forEach((input) => { if (token && !input.closest(".sign-again")) input.value = token; });
}

/** All but the line of who else is here: that one is kept fresh. */
export function takeHeader(page: Document): void {
  const [mine, theirs] = [document, page].map((one) => one.querySelector<HTMLElement>(".desk-title"));
  for (const part of ["h1", ".desk-meta", ".desk-links"]) {
    const [old, now] = [mine?.querySelector(part), theirs?.querySelector(part)];
    if (old && now && old.outerHTML !== now.outerHTML) old.replaceWith(document.adoptNode(now));
  }
}

export function takeDone(page: Document): void {
  const said = page.querySelector("main > .done")!;
  let done = document.querySelector("main > .done");
  if (!done) {
    done = Object.assign(document.createElement("p"), { className: "done" });
    done.setAttribute("role", "status");
    document.querySelector("main")!.prepend(done);
  }
  done.replaceChildren(...document.importNode(said, true).childNodes);
}

export function takeUnsaved(form: HTMLFormElement, page: Document): void {
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

export function takeReach(page: Document): void {
  const [mine, theirs] = [document, page].map((one) => one.querySelector<HTMLDetailsElement>("details[data-reach]"));
  const facts = (of: HTMLElement) => JSON.stringify([{ ...of.dataset }, [...of.querySelectorAll("a")].map((link) => link.getAttribute("href"))]);
  // Open, it is to be asked anew: readers have something else before them.
  if (!theirs || mine && !theirs.open && facts(mine) === facts(theirs)) return;
  if (mine) mine.replaceWith(document.adoptNode(theirs));
  else document.querySelector(".desk-title")!.after(document.adoptNode(theirs));
  wireReach();
}

export function takeChecks(form: HTMLFormElement, answered: HTMLFormElement): void {
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

/** Whether what is published next is an important update: asked of a story that was published before, and each time anew. */
export function takeUpdate(form: HTMLFormElement, answered: HTMLFormElement, sent: FormData): void {
  const [mine, theirs] = [form, answered].map((one) => one.querySelector<HTMLInputElement>("input[name=substantial]"));
  if (mine && theirs) {
    if (sent.get("then") === "Publish" && mine.checked === sent.has("substantial")) mine.checked = theirs.checked;
  } else if (mine) {
    mine.closest("label")!.remove();
    form.querySelector("#substantial-hint")?.remove();
  } else if (theirs) {
    const [label, hint] = [theirs.closest("label")!, answered.querySelector("#substantial-hint")!];
    form.querySelector(".form-acts-fixed")!.before(document.adoptNode(label), document.adoptNode(hint));
  }
}

export function takeButtons(form: HTMLFormElement, answered: HTMLFormElement): void {
  const [mine, theirs] = [form, answered].map((one) => [...one.querySelectorAll<HTMLButtonElement>(".form-acts-fixed > button[type=submit]")]);
  const text = (buttons: HTMLButtonElement[]) => buttons.map((button) => button.outerHTML).join();
  if (text(mine!) === text(theirs!)) return;
  const had = mine!.find((button) => button === document.activeElement);
  form.querySelector(".form-acts-fixed")!.prepend(...theirs!.map((button) => document.adoptNode(button)));
  mine!.forEach((button) => button.remove());
  if (had) (theirs!.find((button) => isSame(button, had)) ?? theirs![0])?.focus();
}

export function takeActs(form: HTMLFormElement, page: Document, hasAll: boolean): void {
  const [mine, theirs] = [document, page].map((one) => one.querySelector<HTMLElement>(".story-acts"));
  if (!theirs) return mine?.remove();
  if (!mine) {
    form.after(document.adoptNode(theirs));
    wireCounters(theirs);
    return showOwnClock(theirs);
  }

  // An act names the revision that its reader saw. Who has not all of it before them is asked to look.
  const seen = theirs.querySelector<HTMLInputElement>("input[name='Form.Seen']");
  const old = mine.querySelector<HTMLInputElement>("input[name='Form.Seen']");
  if (!hasAll && seen && old) seen.value = old.value;
  if (seen && old) old.value = seen.value;
  const acts = [...mine.children];
  const open = acts.filter((act) => act instanceof HTMLDetailsElement && act.open).map(actionOf);
  const touched = acts.filter(isTouched);
  // Of an act that waits, or could not be done.
  const said = new Map(acts.map((act) => [actionOf(act), act.querySelector(".held")?.textContent ?? ""]));
  acts.forEach((act) => { if (!touched.includes(act)) act.remove(); });
  let last: Element | null = null;
  for (const act of [...theirs.children]) {
    const mineNow = touched.find((one) => actionOf(one) !== null && actionOf(one) === actionOf(act));
    if (!mineNow) {
      if (act instanceof HTMLDetailsElement) act.open = open.includes(actionOf(act));
      if (last) last.after(document.adoptNode(act));
      else mine.prepend(document.adoptNode(act));
      showOwnClock(act);
      wireCounters(act);
      const words = said.get(actionOf(act)) ?? "";
      if (words !== "") besideButtons(formOf(act)!).textContent = words;
    }
    last = mineNow ?? act;
  }
}

/** The form of a new story becomes that of the story which its first save began. */
export function takeStory(form: HTMLFormElement, answered: HTMLFormElement, page: Document): void {
  form.setAttribute("action", answered.getAttribute("action")!);
  form.querySelector("[name=begunBy]")?.remove();
  form.prepend(...[...answered.querySelectorAll<HTMLInputElement>(":scope > input[type=hidden]")].filter((input) => form.elements.namedItem(input.name) === null).map((input) => document.importNode(input)));
  for (const [part, data] of [["[data-kept]", "story"], ["[data-read-also]", "story"]] as const) {
    const [mine, theirs] = [form, answered].map((one) => one.querySelector<HTMLElement>(part));
    if (mine && theirs) mine.dataset[data] = theirs.dataset[data];
  }
  form.querySelector(":scope > button[hidden]")!.textContent = answered.querySelector(":scope > button[hidden]")!.textContent;
  form.querySelector(".form-acts-fixed > a")?.remove();
  document.querySelector(".desk-title")!.replaceWith(document.adoptNode(page.querySelector(".desk-title")!));
  for (let part = answered.nextElementSibling, last: Element = form; part; ) {
    const next: Element | null = part.nextElementSibling;
    // Those come as after every save.
    if (!part.matches(".story-acts")) {
      last.after(document.adoptNode(part));
      wireCounters(part);
      last = part;
    }
    part = next;
  }
  showOwnClock(document);
  wirePresence();
}

/** What the act is, however it is called by now; null for what is none. */
const actionOf = (act: Element): string | null => formOf(act)?.getAttribute("action") ?? null;

const formOf = (act: Element): HTMLFormElement | null => act instanceof HTMLFormElement ? act : act.querySelector("form");

function isTouched(act: Element): boolean {
  return act.contains(document.activeElement) || [...act.querySelectorAll<Field>("input, textarea")].some((field) =>
    field instanceof HTMLInputElement && field.type === "checkbox" ? field.checked !== field.defaultChecked : field.type !== "hidden" && field.value !== field.defaultValue);
}
