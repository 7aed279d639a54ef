// What one page of the desk leaves for the page that follows it in this window. A browser that keeps nothing goes without.

export function leaveForNext(name: string, text: string): void {
  try {
    sessionStorage.setItem(name, text);
  } catch {
    // Storage is denied, or full.
  }
}

/** What the page before left, once: it is gone then. */
export function takeFromBefore(name: string): string | null {
  try {
    const text = sessionStorage.getItem(name);
    sessionStorage.removeItem(name);
    return text;
  } catch {
    return null;
  }
}
