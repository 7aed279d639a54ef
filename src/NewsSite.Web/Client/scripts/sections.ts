// On a phone the sections of the site, and the parts of the desk, scroll sideways; the one that is open comes into view.
export function showCurrentSection(): void {
  const current = document.querySelector<HTMLElement>(".sections [aria-current], .desk-nav [aria-current]");
  const list = current?.closest("ul");
  if (!current || !list) return;

  const [here, frame] = [current.getBoundingClientRect(), list.getBoundingClientRect()];
  list.scrollLeft += (here.left + here.right - frame.left - frame.right) / 2;
}
