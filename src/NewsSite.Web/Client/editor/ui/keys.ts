// Keys by where they lie, so that they work whatever the keyboard writes: with the Arabic layout the key B writes «لا».

/** What the keys bear on an Arabic keyboard (Arabic 101). */
const arabicKeys: Record<string, string> = {
  KeyA: "ش", KeyB: "لا", KeyC: "ؤ", KeyD: "ي", KeyE: "ث", KeyF: "ب", KeyG: "ل", KeyH: "ا", KeyI: "ه", KeyJ: "ت", KeyK: "ن", KeyL: "م", KeyM: "ة",
  KeyN: "ى", KeyO: "خ", KeyP: "ح", KeyQ: "ض", KeyR: "ق", KeyS: "س", KeyT: "ف", KeyU: "ع", KeyV: "ر", KeyW: "ص", KeyX: "ء", KeyY: "غ", KeyZ: "ئ",
  Slash: "ظ", Period: "ز",
};

const latinKeys: Record<string, string> = { Slash: "/", Period: ".", Enter: "Enter", Escape: "Esc" };

export interface Shortcut { code: string; shift?: true; alt?: true }

export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

export function matches(shortcut: Shortcut, event: KeyboardEvent): boolean {
  const main = isMac() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  return main && event.code === shortcut.code && event.shiftKey === !!shortcut.shift && event.altKey === !!shortcut.alt && !event.isComposing;
}

/** The key that goes from one part of a window to the next. */
export const goesBetween = (event: KeyboardEvent): boolean => event.code === "F6" && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

/** «Ctrl+Shift+B», for those who read the Latin side of the key. */
export function latinName(shortcut: Shortcut): string {
  const key = latinKeys[shortcut.code] ?? shortcut.code.replace(/^(?:Key|Digit)/, "");
  return [isMac() ? "⌘" : "Ctrl", ...shortcut.alt ? [isMac() ? "⌥" : "Alt"] : [], ...shortcut.shift ? ["Shift"] : [], key].join("+");
}

/** What the key bears on an Arabic keyboard; null where it bears the same. */
export const arabicName = (shortcut: Shortcut): string | null => arabicKeys[shortcut.code] ?? null;

/** «غامق ‎(Ctrl+لا)‎»: set apart from left to right, for titles that have no markup. */
export function inTitle(label: string, shortcut?: Shortcut): string {
  if (!shortcut) return label;
  const arabic = arabicName(shortcut);
  return `${label} (\u2066${latinName(shortcut)}\u2069${arabic ? `، المفتاح «${arabic}»` : ""})`;
}

/** For aria-keyshortcuts. */
export function ariaName(shortcut: Shortcut): string {
  return [isMac() ? "Meta" : "Control", ...shortcut.alt ? ["Alt"] : [], ...shortcut.shift ? ["Shift"] : [], latinKeys[shortcut.code] ?? shortcut.code.replace(/^(?:Key|Digit)/, "")].join("+");
}
