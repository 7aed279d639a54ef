import { recall, remember } from "./memory";

const smallest = -1;
const largest = 3;
const root = document.documentElement;

function current(): number {
  return Number(root.dataset.textSize ?? 0);
}

export function applyTextSize(): void {
  const chosen = Number(recall("text-size") ?? 0);
  if (Number.isInteger(chosen) && chosen >= smallest && chosen <= largest && chosen !== 0) root.dataset.textSize = String(chosen);
}

export function wireTextSize(): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>("button[data-text-size]");
  const show = () => buttons.forEach((button) => {
    const next = current() + Number(button.dataset.textSize);
    button.setAttribute("aria-disabled", String(next < smallest || next > largest));
  });
  show();
  buttons.forEach((button) => button.addEventListener("click", () => {
    const next = Math.min(largest, Math.max(smallest, current() + Number(button.dataset.textSize)));
    root.dataset.textSize = String(next);
    remember("text-size", String(next));
    show();
  }));
}
