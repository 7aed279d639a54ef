import { recall, remember } from "./memory";

type Scheme = "light" | "dark";

const root = document.documentElement;
const system = matchMedia("(prefers-color-scheme: dark)");

function current(): Scheme {
  return (root.dataset.scheme as Scheme | undefined) ?? (system.matches ? "dark" : "light");
}

export function applyScheme(): void {
  const chosen = recall("scheme");
  if (chosen === "light" || chosen === "dark") root.dataset.scheme = chosen;
}

export function wireScheme(): void {
  const button = document.querySelector<HTMLButtonElement>("[data-scheme][type=button]");
  if (!button) return;

  const show = () => button.setAttribute("aria-pressed", String(current() === "dark"));
  show();
  system.addEventListener("change", show);
  button.addEventListener("click", () => {
    root.dataset.scheme = current() === "dark" ? "light" : "dark";
    remember("scheme", root.dataset.scheme);
    show();
  });
}
