// On a phone the sections scroll sideways; the one the reader is in comes into view.
export function showCurrentSection(): void {
  const current = document.querySelector<HTMLElement>(".sections [aria-current]");
  const list = current?.closest("ul");
  if (!current || !list) return;

  const [here, frame] = [current.getBoundingClientRect(), list.getBoundingClientRect()];
  list.scrollLeft += (here.left + here.right - frame.left - frame.right) / 2;
}
