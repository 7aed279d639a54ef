import { el, newId } from "./dom";

/**
 * Opens a form in a dialog. «take» gets nothing but the moment: it reads its own fields, and gives back a sentence when it cannot take them.
 * The focus goes back to where it was, or where «take» puts it.
 */
export function ask(title: string, fields: HTMLElement[], verb: string, take: () => string | null, others: { label: string; run: () => void }[] = []): HTMLDialogElement {
  const name = newId("rich-dialog");
  const refusal = el("p", { class: "field-error", role: "alert" });
  const before = document.activeElement as HTMLElement | null;
  const dialog = el("dialog", { class: "rich-dialog", "aria-labelledby": name, close: () => dialog.remove() },
    el("h2", { id: name }, title),
    el("form", {
      method: "dialog",
      novalidate: true,
      submit: (event: Event) => {
        event.preventDefault();
        const refused = take();
        refusal.textContent = refused ?? "";
        if (refused === null) dialog.close();
      },
    }, ...fields, refusal, el("p", { class: "form-acts" },
      el("button", { type: "submit", class: "main-act" }, verb),
      ...others.map((other) => el("button", { type: "button", click: () => { dialog.close(); other.run(); } }, other.label)),
      el("button", { type: "button", class: "quiet", click: () => { dialog.close(); before?.focus(); } }, "رجوع"))));
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** The same for something to read. */
export function show(title: string, ...content: HTMLElement[]): void {
  const name = newId("rich-dialog");
  const dialog = el("dialog", { class: "rich-dialog", "aria-labelledby": name, close: () => dialog.remove() },
    el("h2", { id: name, tabindex: -1, autofocus: true }, title), ...content,
    el("form", { method: "dialog" }, el("p", { class: "form-acts" }, el("button", { type: "submit", class: "main-act" }, "أغلق"))));
  document.body.append(dialog);
  dialog.showModal();
}
