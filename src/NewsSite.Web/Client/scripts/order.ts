/** Lets the items of an ordered list be dragged among their siblings; dropping one sends the form that its arrows send. */
export function wireOrder(): void {
  document.querySelectorAll<HTMLElement>("[data-order]").forEach((list) => {
    const items = () => [...list.children] as HTMLElement[];
    let dragged: HTMLElement | null = null;
    let from = 0;
    for (const item of items()) {
      const row = item.querySelector<HTMLElement>(":scope > .tree-row")!;
      row.draggable = true;
      row.addEventListener("dragstart", (event) => {
        dragged = item;
        from = items().indexOf(item);
        item.classList.add("tree-dragged");
        event.dataTransfer!.effectAllowed = "move";
        event.stopPropagation();
      });
      row.addEventListener("dragend", () => {
        item.classList.remove("tree-dragged");
        const to = items().indexOf(item);
        if (dragged && to !== from) send(item, to);
        dragged = null;
      });
    }

    list.addEventListener("dragover", (event) => {
      const over = items().find((item) => item.contains(event.target as Node));
      if (!dragged || !over) return;

      event.preventDefault();
      event.stopPropagation();
      if (over === dragged) return;
      const box = over.getBoundingClientRect();
      over[event.clientY < box.top + box.height / 2 ? "before" : "after"](dragged);
    });
    list.addEventListener("drop", (event) => { if (dragged) event.preventDefault(); });
  });
}

function send(item: HTMLElement, to: number): void {
  const form = item.querySelector<HTMLFormElement>(":scope > .tree-row form")!;
  const place = Object.assign(document.createElement("input"), { type: "hidden", name: "to", value: String(to) });
  form.append(place);
  form.submit();
}
