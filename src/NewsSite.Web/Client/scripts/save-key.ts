import { el } from "../editor/ui/dom";
import { matches } from "../editor/ui/keys";
import { labelOf } from "./buttons";

/**
 * The key with which people save everywhere saves the story, wherever on the page the cursor is. In another form than the story's it only says how that one is sent:
 * a correction or a withdrawal is no save, and saving the story would lose what was typed there. In a dialog it does nothing, for the same reason.
 */
export function wireSaveKey(): void {
  const form = document.querySelector("[data-kept]")?.closest("form");
  if (!form) return;
  const says = el("p", { class: "field-hint", role: "status" });
  // Once the story is saved it is true no more.
  for (const save of ["submit", "desk:saved"]) form.addEventListener(save, () => says.remove());
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || !matches({ code: "KeyS" }, event)) return;
    event.preventDefault();
    const at = event.target as Element;
    if (at.closest("dialog") || document.querySelector("dialog:modal")) return;

    const other = at.closest("form");
    if (other === null || other === form) return form.requestSubmit();
    other.append(says);
    says.textContent = `لم يُحفظ المقال. ما تكتبه هنا يُرسل بزر «${labelOf(other)}».`;
  });
}
