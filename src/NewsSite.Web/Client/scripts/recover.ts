import { type Copy, copiesOf, dropCopy } from "./copies";
import { newKey, ownWindows } from "./own-windows";

/**
 * Sends up what this browser alone has of what the account typed: after a crash, or when the server was away. Then the page shows it as it shows what the server had
 * already. A copy that the server has is let go of.
 */
export async function recoverTyped(): Promise<void> {
  const { who } = document.body.dataset;
  if (!who) return;

  await wireFound(document.getElementById("unsaved"));
  const open = await typedIn();
  const copies = await copiesOf(who).catch(() => []);
  let sent = false;
  for (const copy of copies) {
    // A window that is open looks after itself.
    if (open.includes(copy.window)) continue;
    if (copy.count > copy.kept) {
      if (!await sendUp(copy)) continue;
      sent = true;
    }
    await dropCopy(copy.window).catch(() => undefined);
  }
  if (sent) await showFound();
}

async function sendUp(copy: Copy): Promise<boolean> {
  const { status, over } = await send(copy, copy.window);
  // A save ended that window, and somebody went on in it; if it is what was saved, it is not shown.
  return over ? (await send(copy, newKey())).status === 200 : status === 200;
}

async function send(copy: Copy, window: string): Promise<{ status: number; over: boolean }> {
  const body = new FormData();
  for (const [name, value] of copy.fields) body.append(name, value);
  body.set("Typed.Window", window);
  body.set("story", copy.story);
  body.set("count", String(copy.count));
  body.set("__RequestVerificationToken", document.querySelector<HTMLInputElement>("input[name=__RequestVerificationToken]")?.value ?? "");
  try {
    const answer = await fetch("/admin/unsaved", { method: "POST", body });
    return { status: answer.status, over: answer.ok && (await answer.json() as { over: boolean }).over };
  } catch {
    return { status: 0, over: false };
  }
}

/** Puts in its place what the server now knows of. */
async function showFound(): Promise<void> {
  const place = document.getElementById("unsaved");
  if (!place) return;

  const answer = await fetch(place.dataset.found!).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  const found = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("unsaved");
  if (!found) return;
  place.replaceChildren(...found.children);
  await wireFound(place);
}

/** Says which of the texts stand in a window that is open now. */
export async function wireFound(place: HTMLElement | null): Promise<void> {
  wireDrops(place);
  const open = (await ownWindows()).map((other) => other.window);
  place?.querySelectorAll<HTMLElement>("[data-unsaved]").forEach((text) => {
    text.querySelector<HTMLElement>("[data-unsaved-open]")!.hidden = !open.includes(text.dataset.unsaved!);
  });
}

/** The windows of this browser in which somebody may be typing. */
async function typedIn(): Promise<string[]> {
  const here = document.querySelector<HTMLInputElement>("form [data-kept]")?.closest("form")?.elements.namedItem("Typed.Window") as HTMLInputElement | undefined;
  return [...(await ownWindows()).map((other) => other.window), ...here ? [here.value] : []];
}

/** Deletes one without leaving the page, on which somebody may be typing. */
function wireDrops(place: HTMLElement | null): void {
  place?.querySelectorAll<HTMLFormElement>("form[data-drop]").forEach((form) => {
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const body = new FormData(form);
      for (const open of await typedIn()) body.append("open", open);
      const answer = await fetch(form.action, { method: "POST", body }).catch(() => null);
      if (!answer?.ok) return;
      const text = form.closest<HTMLElement>("[data-unsaved]")!;
      await dropCopy(text.dataset.unsaved!).catch(() => undefined);
      const box = text.closest(".unsaved")!;
      text.remove();
      if (!box.querySelector("[data-unsaved]")) box.remove();
      document.querySelector<HTMLElement>("#form-headline")?.focus();
    });
  });
}
