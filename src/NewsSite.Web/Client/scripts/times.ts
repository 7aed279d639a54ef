// «قبل ساعتين» for the last week. The server prints the date, so that a page can be kept for everybody; digits follow what it printed.
const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

export function relateTimes(): void {
  document.querySelectorAll<HTMLTimeElement>("time[data-relative]").forEach((time) => {
    const digits = /[٠-٩]/.test(time.textContent ?? "") ? "arab" : "latn";
    const words = new Intl.RelativeTimeFormat(`ar-u-nu-${digits}`);
    const at = new Date(time.dateTime);
    const age = (Date.now() - at.getTime()) / 1000;
    if (!(age >= 0) || age >= 7 * day) return;

    const full = time.textContent ?? "";
    time.title = full;
    if (age < minute) time.textContent = "الآن";
    else if (age < hour) time.textContent = ago(Math.floor(age / minute), "minute", "دقيقة", words);
    else if (age < day) time.textContent = ago(Math.floor(age / hour), "hour", "ساعة", words);
    else if (daysSince(at) === 1) time.textContent = "أمس";
    else time.textContent = words.format(-daysSince(at), "day");
  });
}

/** Intl writes «قبل ساعة واحدة» for one; the house writes «قبل ساعة». */
function ago(n: number, unit: "minute" | "hour", one: string, words: Intl.RelativeTimeFormat): string {
  return n === 1 ? `قبل ${one}` : words.format(-n, unit);
}

/** Midnights between then and now, where the reader is: «أمس» is a day of the calendar, not a span of hours. */
function daysSince(at: Date): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(new Date()) - midnight(at)) / (day * 1000));
}
