/** Takes «عاجل» away from a page that is open when its time is over. */
export function endBreaking(): void {
  document.querySelectorAll<HTMLElement>(".breaking[data-until]").forEach((bar) => {
    const left = new Date(bar.dataset.until!).getTime() - Date.now();
    if (left <= 0) bar.remove();
    else setTimeout(() => { bar.remove(); }, left);
  });
}
