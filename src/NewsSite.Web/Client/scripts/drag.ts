/**
 * Lets the items of a list be dragged among their siblings by what is their handle; once one lies at another place than before, says so. Items that come later are
 * dragged too: the handle of each is asked for when the pointer goes down.
 */
export function letDrag(list: HTMLElement, handleOf: (item: HTMLElement) => HTMLElement, moved: (item: HTMLElement, to: number) => void): void {
  const items = () => [...list.children] as HTMLElement[];
  let dragged: HTMLElement | null = null;
  let from = 0;
  const itemAt = (target: EventTarget | null) => items().find((item) => item.contains(target as Node));

  for (const item of items()) handleOf(item).draggable = true;
  new MutationObserver(() => { for (const item of items()) handleOf(item).draggable = true; }).observe(list, { childList: true });

  list.addEventListener("dragstart", (event) => {
    const item = itemAt(event.target);
    if (!item || event.target !== handleOf(item)) return;

    dragged = item;
    from = items().indexOf(item);
    item.classList.add("tree-dragged");
    event.dataTransfer!.effectAllowed = "move";
    event.stopPropagation();
  });
  list.addEventListener("dragend", () => {
    if (!dragged) return;

    const item = dragged;
    dragged = null;
    item.classList.remove("tree-dragged");
    const to = items().indexOf(item);
    if (to !== from) moved(item, to);
  });
  const place = (event: DragEvent) => {
    const over = itemAt(event.target);
    if (!dragged || !over) return;

    event.preventDefault();
    event.stopPropagation();
    if (over === dragged) return;
    const box = over.getBoundingClientRect();
    over[event.clientY < box.top + box.height / 2 ? "before" : "after"](dragged);
  };
  list.addEventListener("dragover", place);
  // A busy browser may let go before it has said what it was over.
  list.addEventListener("drop", place);
}
