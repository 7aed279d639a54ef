import { matches } from "../editor/ui/keys";

/** The key with which people save everywhere saves the story, wherever on the page the cursor is. */
export function wireSaveKey(): void {
  const form = document.querySelector("[data-kept]")?.closest("form");
  if (!form) return;
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || !matches({ code: "KeyS" }, event)) return;
    event.preventDefault();
    form.requestSubmit();
  });
}
