/** Beside a moment that is typed on the site's clock: what the editor's own clock shows then, where it shows another time. */
export function showOwnClock(within: ParentNode = document): void {
  const zone = document.body.dataset.zone!;
  const digits = /[٠-٩]/.test(document.querySelector("main")!.textContent ?? "") ? "arab" : "latn";
  const clock = new Intl.DateTimeFormat(`ar-u-nu-${digits}`, { dateStyle: "full", timeStyle: "short" });
  within.querySelectorAll<HTMLInputElement>("input[type=datetime-local]").forEach((field) => {
    const line = document.createElement("span");
    line.className = "field-hint own-clock";
    line.setAttribute("role", "status");
    field.after(line);
    const show = () => {
      const at = instantOf(field.value, zone);
      line.textContent = at === null || offsetAt(at, zone) === -new Date(at).getTimezoneOffset() ? "" : `على ساعتك: ${clock.format(at)}`;
    };
    field.addEventListener("input", show);
    show();
  });
}

/** The instant at which the zone's clock shows that; null when nothing is typed. */
function instantOf(value: string, zone: string): number | null {
  const shown = Date.parse(`${value}Z`);
  if (Number.isNaN(shown)) return null;

  // Near a change of the clocks the first guess may be an hour off.
  const guess = shown - offsetAt(shown, zone) * 60_000;
  return shown - offsetAt(guess, zone) * 60_000;
}

/** Minutes that the zone's clock is before UTC then. */
function offsetAt(at: number, zone: string): number {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" });
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return (Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}Z`) - Math.floor(at / 60_000) * 60_000) / 60_000;
}
