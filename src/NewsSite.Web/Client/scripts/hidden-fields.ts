/** The hidden fields in which a form names its window, and the one whose text it holds too. */
export function setHidden(form: HTMLFormElement, name: string, value: string | null): void {
  const old = form.elements.namedItem(name) as HTMLInputElement | null;
  if (value === null) old?.remove();
  else if (old) old.value = value;
  else form.prepend(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
}

export const hiddenOf = (form: HTMLFormElement, name: string): string | null => (form.elements.namedItem(name) as HTMLInputElement | null)?.value ?? null;
