// The link leads to the short address by itself; with a clipboard at hand it is copied instead.
export function wireCopy(): void {
  document.querySelectorAll<HTMLAnchorElement>("a[data-copy]").forEach((link) => {
    if (!navigator.clipboard) return;

    const label = link.textContent;
    link.setAttribute("role", "button");
    link.setAttribute("aria-live", "polite");
    // A button answers to the space bar too; a link does not by itself.
    link.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      link.click();
    });
    link.addEventListener("click", async (event) => {
      event.preventDefault();
      try {
        await navigator.clipboard.writeText(link.dataset.copy!);
      } catch {
        location.href = link.href;
        return;
      }
      link.textContent = "نُسخ الرابط";
      link.dataset.copied = "";
      setTimeout(() => { link.textContent = label; delete link.dataset.copied; }, 2500);
    });
  });
}
