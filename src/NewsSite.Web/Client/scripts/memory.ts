// What the reader chose, kept in this browser alone. A browser that keeps nothing still reads the site.

export function recall(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Private windows and full disks: the choice holds until the page is left.
  }
}
