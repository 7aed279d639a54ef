import { el, newId } from "../editor/ui/dom";
import { goesBetween } from "../editor/ui/keys";
import { wirePasskeys } from "./passkeys";
import { noAnswer } from "./words";

/** Where signing in leads: to a new token for the forms of this page. */
const tokenAddress = "/admin/unsaved?handler=Token";
const signInAddress = `/account/login?returnUrl=${encodeURIComponent(tokenAddress)}`;

/** Milliseconds: an Enter that comes so soon after the focus was moved was meant for the place it left. */
const reflex = 1000;

interface Entered { token: string; who: string }

const ownEmail = () => document.body.dataset.email ?? "";

/** A new token for the forms of this page, when its session holds and is the one of whoever wrote here. */
export async function renewToken(): Promise<boolean> {
  const answer = await fetch(tokenAddress).catch(() => null);
  return answer?.ok === true && !answer.redirected && take(await answer.json() as Entered);
}

function take({ token, who }: Entered): boolean {
  if (who !== document.body.dataset.who) return false;
  document.querySelectorAll<HTMLInputElement>("input[name=__RequestVerificationToken]").forEach((input) => { if (!input.closest(".sign-again")) input.value = token; });
  return true;
}

/**
 * The steps of signing in, in the page whose session is over: password and code, or a passkey, as the page of signing in has them. It stands beside what is typed and
 * takes no key from it until somebody turns to it.
 */
class SignInAgain {
  private dialog: HTMLDialogElement | null = null;
  private place!: HTMLElement;
  private waiting: ((entered: boolean) => void)[] = [];
  /** Where the keyboard goes back to: the text that it came from, and that one wrote in last when it came by way of something else. */
  private before: HTMLElement | null = null;
  private written: HTMLElement | null = null;
  /** Whether somebody asked for the form before it was there. */
  private isAsked = false;
  /** What was asked for last: an answer to something before it comes too late. */
  private asked = 0;
  /** Whether the writer is in the middle of a text, and not at a button: the next key is meant for the text, however long it takes to come. */
  private isWriting = false;
  /** When the focus was moved here, as long as nothing was typed since. */
  private movedAt = 0;

  /** Hears of it when somebody signed in. */
  entered: () => void = () => undefined;

  constructor() {
    const follow = (event: Event) => {
      const { target } = event;
      if (!(target instanceof HTMLElement) || this.dialog?.contains(target)) return;
      this.isWriting = isText(target);
      // With Tab one only passes by.
      if (this.isWriting && !(event instanceof KeyboardEvent && ["Tab", "Shift"].includes(event.key))) this.written = target;
    };
    document.addEventListener("keydown", (event) => this.goBetween(event));
    for (const kind of ["keydown", "beforeinput", "pointerdown"]) document.addEventListener(kind, follow, { capture: true });
  }

  /** Shows itself, and leaves the keyboard where it is. */
  offer(): void {
    if (this.dialog) return;

    const name = newId("sign-again");
    this.place = el("div", {});
    this.dialog = el("dialog", { class: "sign-again", "aria-labelledby": name },
      el("h2", { id: name }, "انتهت جلستك"),
      el("p", { class: "form-lead" }, "ما كتبته باقٍ في هذه الصفحة. ادخل من جديد ليستمر حفظه."),
      this.place,
      el("p", { class: "field-hint sign-again-key" }, "إلى هنا، ومن هنا إلى النص: المفتاح ", el("kbd", {}, "F6"), "."),
      el("button", { type: "button", class: "quiet", click: () => this.close(false) }, "لاحقًا"));
    this.dialog.addEventListener("keydown", (event) => { if (event.key === "Escape") this.close(false); });
    this.dialog.addEventListener("focusin", (event) => {
      const from = event.relatedTarget;
      if (from instanceof HTMLElement && !this.dialog!.contains(from)) this.before = this.isWriting ? from : this.written ?? from;
    });
    this.place.addEventListener("input", () => { this.movedAt = 0; });
    this.place.addEventListener("keydown", (event) => { if (event.key === "Enter" && Date.now() - this.movedAt < reflex) event.preventDefault(); });
    document.body.append(this.dialog);
    // The methods that open a dialog move the focus into it.
    this.dialog.setAttribute("open", "");
    void this.load();
  }

  /** Turns to it, and waits: true once the writer is signed in, false when it was put off. «act»: what goes further than saving, and is done then. Who saved by key in the middle of a text is only told, and comes when it suits. */
  demand(act: string | null = null): Promise<boolean> {
    this.offer();
    if (this.isWriting || act !== null) this.call(act);
    if (!this.isWriting) this.turnTo();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** What waits for it goes further by now. */
  waitsFor(act: string | null): void {
    if (act !== null && this.waiting.length > 0) this.call(act);
  }

  close(entered: boolean): void {
    const had = this.dialog?.contains(document.activeElement) === true;
    this.dialog?.remove();
    this.dialog = null;
    this.isAsked = false;
    this.asked++;
    if (had) this.goBack();
    this.waiting.splice(0).forEach((resolve) => resolve(entered));
  }

  /** Between the text and the box, however many stops lie between them. */
  private goBetween(event: KeyboardEvent): void {
    if (!this.dialog || event.defaultPrevented || !goesBetween(event) || document.querySelector("dialog:modal")) return;
    event.preventDefault();
    if (this.dialog.contains(document.activeElement)) return this.goBack();
    this.isAsked = true;
    this.turnTo();
  }

  /** The field itself keeps where the caret was; the editor puts it there before the next key, and the browser only after that. */
  private goBack(): void {
    const to = [this.before, this.written].find((one) => one?.isConnected && one.getClientRects().length > 0);
    if (to?.dispatchEvent(new Event("editor:focus", { bubbles: true, cancelable: true }))) to.focus();
  }

  private turnTo(): void {
    const inputs = [...this.place.querySelectorAll<HTMLInputElement>("input:not([type=hidden])")];
    (inputs.find((input) => input.value === "") ?? inputs[0] ?? this.place.querySelector("button"))?.focus();
    this.movedAt = Date.now();
  }

  private call(act: string | null): void {
    const waits = act === null ? "الحفظ ينتظر دخولك." : `«${act}» ينتظر دخولك.`;
    const said = this.dialog?.querySelector(".sign-again-waits");
    if (said?.textContent === waits) return;
    said?.remove();
    this.place.before(el("p", { class: "sign-again-waits", role: "alert" }, waits));
  }

  private load(): Promise<void> {
    return this.show(fetch(signInAddress));
  }

  /** Puts the form of an answer in place; one that holds a token is the end of it. */
  private async show(asked: Promise<Response>): Promise<void> {
    const mine = ++this.asked;
    const answer = await asked.catch(() => null);
    if (mine !== this.asked) return;
    if (answer?.ok && answer.headers.get("Content-Type")?.includes("json")) return this.end(await answer.json() as Entered);

    const form = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html").querySelector<HTMLFormElement>("main form.form") : null;
    if (!form) return this.say(answer?.status === 429 ? "محاولات كثيرة. انتظر دقيقة ثم أعد المحاولة." : noAnswer);
    // Asked now: somebody may have pressed «save» while the form was on its way.
    const typing = this.place.contains(document.activeElement) || this.isAsked || this.waiting.length > 0 && !this.isWriting;
    this.place.replaceChildren(document.adoptNode(form));
    const email = form.querySelector<HTMLInputElement>("input[type=email]");
    if (email?.value === "") email.value = ownEmail();
    wirePasskeys(this.place);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.dialog?.querySelector(".sign-again-says")?.remove();
      void this.show(fetch(signInAddress, { method: "POST", body: new FormData(form) }));
    });
    form.querySelectorAll<HTMLAnchorElement>("a[href^='/account/login']").forEach((link) => link.addEventListener("click", (event) => {
      event.preventDefault();
      void this.load();
    }));
    if (typing) this.turnTo();
  }

  private end(entered: Entered): void {
    if (!take(entered)) {
      this.say("هذا حساب آخر. ادخل بالحساب الذي كتبت به: ", el("bdi", { dir: "ltr" }, ownEmail()));
      void this.load();
      return;
    }

    this.close(true);
    this.entered();
  }

  private say(...sentence: (string | Node)[]): void {
    this.dialog?.querySelector(".sign-again-says")?.remove();
    const again = el("button", { type: "button", click: () => { void this.load(); } }, "أعد المحاولة");
    this.place.before(el("p", { class: "field-error sign-again-says", role: "alert" }, ...sentence));
    if (!this.place.firstChild) this.place.replaceChildren(again);
  }
}

/** One for all that the page sends. */
export const signIn = new SignInAgain();

const isText = (element: HTMLElement): boolean => element.isContentEditable || element.matches("textarea, input:not([type=checkbox], [type=radio], [type=file], [type=submit], [type=button])");
