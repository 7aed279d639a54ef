import { goesFurther, labelOf, sendWith } from "./buttons";
import { leaveForNext, takeFromBefore } from "./next-page";
import { undone } from "./words";

/** Of this window: what was refused while a save waited, for the page that the save leads to. */
const refusedBefore = "desk refused";

/** To all that send pictures of a form. */
const withoutPictures = "desk:without-pictures";

/** Pictures that go up for a form. */
export interface Uploads {
  /** The sentences for what was refused, empty when all was taken, once nothing goes up any more; null while nothing does. */
  underWay(): Promise<string> | null;
  /** A sentence for what was not sent, for want of a connection, and nobody was told of who went further; empty when there is nothing. */
  leftBehind(): string;
  /** Says what holds back who goes further, and brings it into sight. */
  tell(): void;
  giveUp(): void;
}

/**
 * A save in the middle of an upload would go without the picture. It waits, and the form says so beside its buttons. What is refused holds no text back: the save goes on
 * without it, and the page that it leads to tells of it. What goes further than saving, such as publishing, is not done without a picture that was meant for it, the first
 * time that it is pressed. Whoever does not want to wait has the uploads given up, and the save goes.
 */
export function holdSaves(form: HTMLFormElement, { underWay, leftBehind, tell, giveUp }: Uploads): void {
  const said = besideButtons(form);
  const without = withoutButton(form, said);
  form.addEventListener(withoutPictures, giveUp);
  let isWaiting = false;
  let pressed: HTMLElement | null = null;
  const stop = () => {
    isWaiting = false;
    without.hidden = true;
    said.textContent = undone(labelOf(form, pressed));
    form.dispatchEvent(new Event("desk:stopped"));
    tell();
  };
  form.addEventListener("submit", (event) => {
    // Its turn has come, and it goes with what stood there when it was pressed: a picture that is put up since then is not part of it.
    if (form.dataset.inTurn !== undefined) return;
    // What is shown in a window of its own can be looked at without.
    const left = goesFurther(event.submitter) && !event.submitter!.hasAttribute("formtarget") ? leftBehind() : "";
    const uploads = underWay() ?? (left === "" ? null : Promise.resolve(left));
    said.textContent = "";
    without.hidden = true;
    if (!uploads) return;

    event.preventDefault();
    event.stopImmediatePropagation();
    if (!isWaiting || goesFurther(event.submitter)) pressed = event.submitter;
    said.textContent = goesFurther(pressed) ? `يُنفَّذ «${labelOf(form, pressed)}» بعد رفع الصور…` : "يُحفظ بعد رفع الصور…";
    without.hidden = goesFurther(pressed);
    if (isWaiting) return;

    isWaiting = true;
    void uploads.then((refused) => {
      if (refused !== "" && goesFurther(pressed)) {
        stop();
        return;
      }

      isWaiting = false;
      if (refused !== "") tellNext(refused);
      if (!sendWith(form, pressed)) stop();
    }, stop);
  }, { capture: true });
  addEventListener("beforeunload", (event) => { if (underWay()) event.preventDefault(); });
}

/** One for all that send pictures of the form. */
function withoutButton(form: HTMLFormElement, said: HTMLElement): HTMLButtonElement {
  const there = form.querySelector<HTMLButtonElement>(".held-without");
  if (there) return there;

  const button = Object.assign(document.createElement("button"), { type: "button", className: "held-without", textContent: "احفظ من دون الصورة", hidden: true });
  button.addEventListener("click", () => {
    // It goes with what it was for.
    form.querySelector<HTMLButtonElement>(".form-acts-fixed > button[type=submit]")?.focus({ preventScroll: true });
    form.dispatchEvent(new Event(withoutPictures));
  });
  said.after(button);
  return button;
}

/** Says what was refused while the save waited that led to this page. */
export function showRefusedBefore(): void {
  const form = document.querySelector("form.form");
  const refused = form && takeFromBefore(refusedBefore);
  if (!refused) return;

  const note = Object.assign(document.createElement("p"), { className: "note", textContent: refused });
  note.setAttribute("role", "alert");
  (document.querySelector(".done") ?? form.previousElementSibling ?? form).after(note);
}

/** To whoever reads the page that the save leads to. */
export function tellNext(refused: string): void {
  const before = takeFromBefore(refusedBefore) ?? "";
  leaveForNext(refusedBefore, refused.includes(before) ? refused : `${before} ${refused}`);
}

/** One for all that hold the form back. */
export function besideButtons(form: HTMLFormElement): HTMLElement {
  const there = form.querySelector<HTMLElement>(".held");
  if (there) return there;

  const said = Object.assign(document.createElement("span"), { className: "held" });
  said.setAttribute("role", "status");
  ([...form.querySelectorAll(".form-acts")].at(-1) ?? form).append(said);
  return said;
}
