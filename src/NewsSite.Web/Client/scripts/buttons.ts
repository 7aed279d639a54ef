// The buttons that send a form.

/** What it says, or the one that stands in its place by now; none: the first one of the form, which is the one that saves. */
export const labelOf = (form: HTMLFormElement, button: HTMLElement | null = null): string => (standing(form, button) ?? button ?? form.querySelector("[type=submit]"))?.textContent?.trim() ?? "";

/** Shows that a press waits for its answer, until none does any more; of the key that saves on the button that does the same. */
export const markBusy = (form: HTMLFormElement, pressed: HTMLElement | null): void => {
  const now = standing(form, pressed);
  (now && !now.hidden ? now : form.querySelector("[type=submit]:not([hidden])"))?.setAttribute("aria-busy", "true");
};

export const noneBusy = (form: HTMLFormElement): void => form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));

/** Further than saving: what publishes, sends to review, goes elsewhere. */
export const goesFurther = (button: HTMLElement | null): boolean => button !== null && (button.hasAttribute("formaction") || (button as HTMLButtonElement).name !== "");

/** Whether both do the same, though they may say it otherwise. */
export const isSame = (one: HTMLElement | null, other: HTMLElement | null): boolean => ["name", "value", "formaction"].every((part) => (one?.getAttribute(part) ?? "") === (other?.getAttribute(part) ?? ""));

/** Whether the button that was pressed, or one that does the same, still stands in the form. */
export const canSend = (form: HTMLFormElement, pressed: HTMLElement | null): boolean => standing(form, pressed) !== undefined;

/** Sends the form with what was pressed before something else could be done: a save may have put another button in its place. False when none stands there any more. */
export function sendWith(form: HTMLFormElement, pressed: HTMLElement | null): boolean {
  const now = standing(form, pressed);
  if (now === undefined) return false;
  form.requestSubmit(now);
  return true;
}

function standing(form: HTMLFormElement, pressed: HTMLElement | null): HTMLButtonElement | null | undefined {
  const button = pressed as HTMLButtonElement | null;
  return button === null || button.form === form ? button : [...form.querySelectorAll<HTMLButtonElement>("button[type=submit]")].find((one) => isSame(one, button));
}
