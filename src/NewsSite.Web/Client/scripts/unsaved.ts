/** Asks before the page is left while its form holds text that was not sent; also when another form of the page is sent instead. */
export function guardText(): void {
  // A form may come from the server with what is not saved yet.
  let typed = document.querySelector<HTMLFormElement>("form[data-typed]");
  document.querySelectorAll<HTMLFormElement>("form.form").forEach((form) => {
    form.addEventListener("input", () => { typed = form; });
  });
  // A form that opens in another window (a preview) leaves this page as it is.
  document.addEventListener("submit", (event) => { if (event.target === typed && !event.defaultPrevented && !event.submitter?.hasAttribute("formtarget")) typed = null; });
  addEventListener("beforeunload", (event) => { if (typed) event.preventDefault(); });
}
