/** Pixels between a bar and the line that is written. */
const air = 12;

interface Sides { top: number; bottom: number; left: number; right: number }

/**
 * What the bars hide of the window that stay in sight while the page is scrolled. The browser is told too, for the keys that it answers itself. In an editor that
 * fills the screen the bars lie beside the text. A bar may grow under the writer's hands: «risen» gets what it hides of the window now and did not before.
 */
export function besideBars(root: HTMLElement, tools: HTMLElement, acts: HTMLElement | null, risen: (from: number, to: number) => void): Sides {
  let [top, bottom] = [0, 0];
  const watch = new ResizeObserver(() => {
    const before = bottom;
    [top, bottom] = [tools.offsetHeight + air, (acts?.offsetHeight ?? 0) + air];
    document.documentElement.style.scrollPaddingBlock = `${top}px ${bottom}px`;
    if (bottom > before) risen(innerHeight - bottom, innerHeight - before);
  });
  watch.observe(tools);
  if (acts) watch.observe(acts);
  const isFull = () => root.classList.contains("rich-full");
  return {
    get top() { return isFull() ? air : top; },
    get bottom() { return isFull() ? air : bottom; },
    left: 0,
    right: 0,
  };
}
