/** Asks before the page is left while its form holds text that was not sent; also when another form of the page is sent instead. */
export function guardText(): void {
  let typed: HTMLFormElement | null = null;
  document.querySelectorAll<HTMLFormElement>("form.form").forEach((form) => {
    form.addEventListener("input", () => { typed = form; });
  });
  document.addEventListener("submit", (event) => { if (event.target === typed) typed = null; });
  addEventListener("beforeunload", (event) => { if (typed) event.preventDefault(); });
}
