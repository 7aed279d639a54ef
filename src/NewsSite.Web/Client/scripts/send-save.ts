/** Milliseconds: an answer that takes longer is none. */
const patience = 60_000;

interface Came { answer: Response; page: Document }

/** What a save led to. «other»: a page of the site that somebody has to see; «none»: no answer of the site. */
export type Sent = Answer | "other" | "none";

/**
 * The page of the answer, the form in it, and the window that this form stands for. «saved»: the story after the save; «begun»: the story that the save began; «known»: the story that this form
 * began before, whose answer did not come; «refused»: the same form with why it was refused; «met»: the same form joined with what somebody else saved meanwhile.
 */
export interface Answer { led: "saved" | "begun" | "known" | "refused" | "met"; page: Document; address: string; form: HTMLFormElement; window: string }

/** Whether the story is still one that this account may write in. */
export const mayStillWrite = ({ form }: Answer): boolean => form.querySelector("[data-kept]") !== null;

/** A button of the form that saves, and may publish or send to review with it: where everything may stay as it is, caret and all. None: the key that saves. */
export const isSave = (button: HTMLElement | null): boolean => !["formaction", "formtarget"].some((one) => button?.hasAttribute(one));

/** Whether sending the form will leave the page as it is; a form that is being sent to be loaded anew says so. */
export const stays = (form: HTMLFormElement, button: HTMLElement | null): boolean => form.querySelector("[data-kept]") !== null && form.dataset.anew === undefined && isSave(button);

/** What the form sends with this button. */
export function sentWith(form: HTMLFormElement, button: HTMLElement | null): FormData {
  const sent = new FormData(form);
  if (button instanceof HTMLButtonElement && button.name !== "") sent.append(button.name, button.value);
  return sent;
}

export async function sendSave(form: HTMLFormElement, sent: FormData): Promise<Sent> {
  const came = await pageFor(form, sent);
  if (came === null) return "none";
  const { answer, page } = came;
  const answered = page.querySelector<HTMLFormElement>("main form.form");
  const led = answered ? ledTo(form, answer, page, answered) : null;
  if (!answered || !led) return "other";
  return { led, page, address: new URL(answer.url).pathname, form: answered, window: (answered.elements.namedItem("Typed.Window") as HTMLInputElement | null)?.value ?? "" };
}

/** Sends a form and takes the page that answers it, as the browser would; one after the other, because the page says of the last act that it is done. Null when none of the site's came in time. */
export function pageFor(form: HTMLFormElement, sent: FormData): Promise<Came | null> {
  const address = addressOf(form);
  const page = before.then(() => ask(address, sent));
  before = page;
  return page;
}

let before: Promise<unknown> = Promise.resolve();

async function ask(address: string, sent: FormData): Promise<Came | null> {
  try {
    const answer = await fetch(address, { method: "POST", body: sent, signal: AbortSignal.timeout(patience) });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    // The site is being started, or has too much to do; or a server before it answers, or a network that one has to sign in to. Their page must not take the place of this one.
    return answer.status >= 500 || answer.status === 429 || !isOfSite(page) ? null : { answer, page };
  } catch {
    return null;
  }
}

function ledTo(form: HTMLFormElement, { ok, redirected, url }: Response, page: Document, answered: HTMLFormElement): Answer["led"] | null {
  const isSame = answered.getAttribute("action") === form.getAttribute("action");
  if (redirected) {
    if (!ok || new URL(url).pathname !== addressOf(answered)) return null;
    const isDone = page.querySelector("main > .done") !== null;
    if (isSame) return isDone ? "saved" : null;
    return isBegun(form) || !isBegun(answered) ? null : isDone ? "begun" : "known";
  }

  if (!isSame) return null;
  if (page.querySelector(".conflict")) return "met";
  return page.querySelector("main > .refusals") || answered.querySelector(".field-error") ? "refused" : null;
}

/** By what every page of the site has, those of its refusals too. */
const isOfSite = (page: Document): boolean => page.querySelector("head > link[rel=stylesheet][href^='/css/']") !== null && page.querySelector("main#content") !== null;

/** Whether there is a story of which this is the form. */
export const isBegun = (form: HTMLFormElement): boolean => (form.querySelector<HTMLElement>("[data-kept]")?.dataset.story ?? "") !== "";

const addressOf = (form: HTMLFormElement): string => new URL(form.getAttribute("action")!, location.href).pathname;
