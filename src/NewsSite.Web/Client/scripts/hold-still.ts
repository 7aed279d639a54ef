/** What comes or goes above must not move what somebody reads: the field they are in, else that part of the page. The browser's own way knows only of what is above the window. */
export function holdStill(part: HTMLElement, change: () => void): void {
  const { activeElement } = document;
  const isIn = activeElement && part.contains(activeElement) && !activeElement.closest(".rich-full, .form-acts-fixed");
  const tops = [...isIn ? [activeElement] : [], part].map((one) => ({ one, top: one.getBoundingClientRect().top }));
  const root = document.documentElement;
  root.style.overflowAnchor = "none";
  change();
  const still = tops.find(({ one }) => one.isConnected);
  const moved = still ? still.one.getBoundingClientRect().top - still.top : 0;
  if (moved !== 0) scrollBy({ top: moved, behavior: "instant" });
  requestAnimationFrame(() => requestAnimationFrame(() => { root.style.overflowAnchor = ""; }));
}
