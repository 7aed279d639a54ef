/** Dragging a scheduled story to an hour of a day fills its form and sends it; the keyboard and a browser without scripts use the form itself. */
export function wireCalendar(): void {
  let dragged: HTMLElement | null = null;
  document.querySelectorAll<HTMLElement>("[data-calendar-item]").forEach((item) => {
    item.draggable = true;
    item.addEventListener("dragstart", (event) => {
      dragged = item;
      event.dataTransfer?.setData("text/plain", item.dataset.calendarItem!);
    });
    item.addEventListener("dragend", () => { dragged = null; });
  });
  document.querySelectorAll<HTMLElement>("[data-calendar-day]").forEach((day) => {
    day.addEventListener("dragover", (event) => {
      if (!dragged) return;
      event.preventDefault();
      targetOf(event, day).classList.add("calendar-target");
    });
    day.addEventListener("dragleave", (event) => targetOf(event, day).classList.remove("calendar-target"));
    day.addEventListener("drop", (event) => {
      event.preventDefault();
      targetOf(event, day).classList.remove("calendar-target");
      if (dragged) move(dragged, day.dataset.calendarDay!, targetOf(event, day).dataset.calendarHour);
    });
  });
}

/** The hour under the pointer, else the day. */
function targetOf(event: Event, day: HTMLElement): HTMLElement {
  return (event.target as Element).closest<HTMLElement>("[data-calendar-hour]") ?? day;
}

/** To that day and hour; the minute stays, and without an hour the whole time of day. */
function move(item: HTMLElement, day: string, hour: string | undefined): void {
  const [, oldHour, minute] = /T(\d\d):(\d\d)/.exec(item.dataset.calendarItem!)!;
  const field = item.querySelector<HTMLInputElement>("input[type=datetime-local]")!;
  const moved = `${day}T${hour ?? oldHour}:${minute}`;
  if (moved === item.dataset.calendarItem) return;
  field.value = moved;
  field.form!.requestSubmit();
}
