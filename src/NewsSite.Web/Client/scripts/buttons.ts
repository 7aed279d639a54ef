// The buttons that send a form.

/** What it says; none: the first one of the form, which is the one that saves. */
export const labelOf = (form: HTMLFormElement, button: HTMLElement | null = null): string => (button ?? form.querySelector("[type=submit]"))?.textContent?.trim() ?? "";

/** Further than saving: what publishes, sends to review, goes elsewhere. */
export const goesFurther = (button: HTMLElement | null): boolean => button !== null && (button.hasAttribute("formaction") || (button as HTMLButtonElement).name !== "");

/** Whether both do the same, though they may say it otherwise. */
export const isSame = (one: HTMLElement | null, other: HTMLElement | null): boolean => ["name", "value", "formaction"].every((part) => (one?.getAttribute(part) ?? "") === (other?.getAttribute(part) ?? ""));

/** Sends the form with what was pressed before something else could be done: a save may have put another button in its place. False when none stands there any more. */
export function sendWith(form: HTMLFormElement, pressed: HTMLElement | null): boolean {
  const button = pressed as HTMLButtonElement | null;
  const now = button === null || button.form === form ? button : [...form.querySelectorAll<HTMLButtonElement>("button[type=submit]")].find((one) => isSame(one, button));
  if (now === undefined) return false;
  form.requestSubmit(now);
  return true;
}
