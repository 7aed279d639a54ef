/** Asks before the page is left while its form holds text that was not sent. */
export function guardText(): void {
  let typed = false;
  document.querySelectorAll<HTMLFormElement>("form.form").forEach((form) => {
    form.addEventListener("input", () => { typed = true; });
  });
  document.addEventListener("submit", () => { typed = false; });
  addEventListener("beforeunload", (event) => { if (typed) event.preventDefault(); });
}
