import { letDrag } from "./drag";

/** Lets the items of an ordered list be dragged among their siblings; dropping one sends the form that its arrows send. */
export function wireOrder(): void {
  document.querySelectorAll<HTMLElement>("[data-order]").forEach((list) =>
    letDrag(list, (item) => item.querySelector<HTMLElement>(":scope > .tree-row")!, send));
}

function send(item: HTMLElement, to: number): void {
  const form = item.querySelector<HTMLFormElement>(":scope > .tree-row form")!;
  const place = Object.assign(document.createElement("input"), { type: "hidden", name: "to", value: String(to) });
  form.append(place);
  form.submit();
}
