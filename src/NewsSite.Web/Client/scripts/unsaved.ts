import { labelOf } from "./buttons";
import { stays } from "./send-save";
import { isOfForm } from "./typed";

/** The forms of a page in which one writes: its own, and those of a story that stand beneath it. */
const written = "form.form, .story-acts form, .note-form";

/**
 * Asks before the page is left while a form of it holds text that was not sent; also when another form of the page is sent instead. The browser words that
 * question so that it fits leaving; who sends the page's own form means to save all, and is told what would be lost. A save that leaves the page as it is loses nothing.
 */
export function guardText(): void {
  // A form may come from the server with what is not saved yet.
  const typed = new Set(document.querySelectorAll<HTMLFormElement>("form[data-typed]"));
  let agreed: EventTarget | null = null;
  // A save may put other forms in the place of those that stood here.
  document.addEventListener("input", (event) => {
    const form = (event.target as Element).closest<HTMLFormElement>(written);
    if (!form || isBeside(form) || !isOfForm(event)) return;
    agreed = null;
    if (form.matches(".form") || isTyped(form)) typed.add(form);
    else typed.delete(form);
  });
  // A form that opens in another window (a preview) leaves this page as it is.
  const goes = (event: SubmitEvent) => !event.defaultPrevented && !event.submitter?.hasAttribute("formtarget");
  // Before others hold the form back, and once: they send it anew. A form in a dialog (signing in) stands beside the page.
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    const other = [...typed].find((one) => one !== form);
    if (!other || !form.matches(".form") || isBeside(form) || form === agreed || !goes(event) || stays(form, event.submitter)) return;
    const how = event.submitter?.hasAttribute("formaction") ? "تابعت الآن. أتتابع" : "حفظت الآن. أتحفظ";
    if (confirm(`ما كتبته لِـ«${labelOf(other)}» لم يُرسل بعد، ويضيع إن ${how} مع ذلك؟`)) agreed = form;
    else {
      event.preventDefault();
      event.stopImmediatePropagation();
      form.dispatchEvent(new Event("desk:declined"));
    }
  }, { capture: true });
  document.addEventListener("submit", (event) => {
    if (!goes(event)) return;
    if (event.target === agreed) typed.clear();
    else typed.delete(event.target as HTMLFormElement);
  });
  document.addEventListener("desk:saved", (event) => { typed.delete(event.target as HTMLFormElement); });
  addEventListener("beforeunload", (event) => { if (typed.size > 0) event.preventDefault(); });
}

/** Signing in again beside the text loses none of it. */
const isBeside = (form: HTMLFormElement): boolean => form.closest("dialog") !== null;

const isTyped = (form: HTMLFormElement): boolean =>
  [...form.elements].some((field) => (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) && field.value !== field.defaultValue);
