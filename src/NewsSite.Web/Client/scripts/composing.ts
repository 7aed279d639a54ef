/** Milliseconds: whoever leaves a word open for so long has stopped. */
const longest = 3000;

/** When the word changed last that an input method is composing; null while there is none. */
let changedAt: number | null = null;
const ended: (() => void)[] = [];

for (const kind of ["compositionstart", "compositionupdate"]) document.addEventListener(kind, () => { changedAt = Date.now(); }, { capture: true });
document.addEventListener("compositionend", () => {
  changedAt = null;
  // Once the field has the word.
  setTimeout(() => ended.splice(0).forEach((end) => end()));
}, { capture: true });

/** Waits until the word is there that an input method is composing: a text that changes under it would have the letters of it twice. */
export async function composed(): Promise<void> {
  while (changedAt !== null && Date.now() - changedAt < longest) {
    const left = changedAt + longest - Date.now();
    await Promise.race([new Promise<void>((resolve) => ended.push(resolve)), new Promise((resolve) => setTimeout(resolve, left))]);
  }
}
