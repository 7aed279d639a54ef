/** A page that says why something was not done, or what a colleague saved meanwhile, is read from there; unless a field of its own says what is wrong with it. */
export function readFirst(): void {
  if (!document.querySelector(".field-refused")) goToSaid();
}

export function goToSaid(): void {
  const says = document.querySelector<HTMLElement>(".conflict, .refusals");
  if (!says) return;
  says.tabIndex = -1;
  says.focus({ preventScroll: true });
  says.scrollIntoView({ block: "start", behavior: "instant" });
}
