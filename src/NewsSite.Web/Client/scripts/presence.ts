/** Milliseconds. The site takes a window that was not heard of for twenty seconds for closed. */
const every = 10_000;

/** Says that the story is open here, and shows who else has it open. The page shows it without, as of when it was loaded. */
export function wirePresence(): void {
  const line = document.querySelector<HTMLElement>("[data-presence]");
  const token = document.querySelector<HTMLInputElement>("input[name=__RequestVerificationToken]");
  if (!line || !token) return;

  const address = line.dataset.presence!;
  const words = (leaving: boolean) => new URLSearchParams({
    window: line.dataset.window!,
    leave: String(leaving),
    __RequestVerificationToken: token.value,
  });
  const stay = async () => {
    try {
      const answer = await fetch(address, { method: "POST", body: words(false) });
      // Sent to sign in: what it says is a page.
      if (!answer.ok || answer.redirected) return;
      const { text } = await answer.json() as { text: string };
      if (line.textContent !== text) line.textContent = text;
    } catch {
      // No connection now; the next time will tell.
    }
  };

  addEventListener("pagehide", () => { navigator.sendBeacon(address, words(true)); });
  addEventListener("pageshow", (event) => { if (event.persisted) void stay(); });
  setInterval(() => void stay(), every);
  void stay();
}
