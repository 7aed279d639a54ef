import { refused, unanswered, undone } from "./words";

/** «held»: it was not sent; «behind»: nor was it, and no answer came to the save before it; «refused»: the site said no; «unanswered»: no answer came, and it may be done. */
export type Why = keyof typeof sentences;

const sentences = { held: undone, behind: undone, refused, unanswered };

/** What has become of what was typed, as far as this page knows. */
export interface State {
  /** When the server last kept it; null: not yet. */
  server: number | null;
  /** Since when the server has not what is typed; null: it has all, or is being told. */
  waiting: number | null;
  /** Why it has not. */
  reason: "offline" | "session" | "refused";
  /** The server's own words, when it refused. */
  says: string;
  /** Whether the browser keeps a copy. */
  local: "kept" | "full" | "none";
  /** What the button says that was pressed and is not done, or not for all that is known; null: none. */
  undone: { button: string; why: Why } | null;
  /** What was said of a save that left the page as it is, until something else is to be said; null: nothing. */
  saved: string | null;
  /** Whether something was typed since that is not kept yet. */
  isTypedOn: boolean;
}

const notSaved = "لم يُحفظ المقال";

/** The line that tells in words what is kept, and where. Who listens to the page hears only what changes, not each minute. */
export class KeptLine {
  /** Whoever changes it has it shown. */
  readonly state: State = { server: null, waiting: null, reason: "offline", says: "", local: "kept", undone: null, saved: null, isTypedOn: false };
  /** Signs in, while that is what is missing. */
  readonly enter = Object.assign(document.createElement("button"), { type: "button", className: "kept-enter", textContent: "ادخل من جديد", hidden: true });
  private readonly said: HTMLElement;
  private readonly clock: Intl.DateTimeFormat;
  private last = "";

  constructor(private readonly line: HTMLElement) {
    this.said = document.createElement("span");
    this.said.className = "visually-hidden";
    this.said.setAttribute("role", "status");
    line.after(this.enter, this.said);
    this.clock = clockOf(line.dataset.zone, line.dataset.clock24 !== undefined);
    // Before anything is kept of it.
    if (this.isRefused()) this.show();
  }

  show(): void {
    const { state } = this;
    this.enter.hidden = !(state.waiting !== null && state.reason === "session");
    const words = wordsOf(state, (at) => this.time(at), this.isRefused());
    for (const place of [this.line, ...document.querySelectorAll<HTMLElement>("[data-kept-too]")]) {
      if (place.textContent !== words) place.textContent = words;
      place.classList.toggle("kept-alone", state.waiting !== null);
      place.classList.toggle("kept-nowhere", state.waiting !== null && state.local !== "kept");
      place.hidden = words === "";
    }
    const sort = `${state.server !== null} ${state.waiting !== null} ${state.reason} ${state.local} ${JSON.stringify(state.undone)}`;
    if (sort === this.last) return;
    this.last = sort;
    // Of a save the page says it itself, where every act says that it is done.
    this.said.textContent = state.saved !== null && state.waiting === null ? "" : words;
  }

  /** Whether the page says why it was not saved. */
  private isRefused(): boolean {
    return this.line.closest("form[data-typed]") !== null && document.querySelector(".field-refused, .refusals, .conflict") !== null;
  }

  /** «3:05 م», as the house writes it. */
  private time(at: number): string {
    const part = (name: string) => this.clock.formatToParts(at).find((one) => one.type === name)?.value ?? "";
    const half = part("dayPeriod");
    return `${part("hour")}:${part("minute")}${half === "" ? "" : half.toLowerCase() === "am" ? " ص" : " م"}`;
  }
}

export function wordsOf(state: State, time: (at: number) => string, isRefused = false): string {
  const isUnknown = state.undone?.why === "unanswered" || state.undone?.why === "behind";
  const said = state.saved !== null && state.waiting === null ? `${state.saved}${state.isTypedOn ? " وما كتبته بعده لم يُحفظ بعد." : ""}` : wordsOfCopies(state, time, isUnknown);
  const kept = isRefused && !isUnknown && !said.includes(notSaved) ? `${notSaved}. ${said}`.trim() : said;
  return state.undone === null ? kept : `${kept} ${sentences[state.undone.why](state.undone.button)}`.trim();
}

function wordsOfCopies(state: State, time: (at: number) => string, isUnknown: boolean): string {
  const here = {
    kept: (since: string) => `ما تكتبه محفوظ في هذا المتصفح منذ ${since}.`,
    full: (since: string) => `امتلأت مساحة المتصفح، وما تكتبه منذ ${since} ليس محفوظًا في أي مكان. انسخه قبل أن تغلق هذه الصفحة.`,
    none: (since: string) => `هذا المتصفح لا يحفظ نسخًا، وما تكتبه منذ ${since} ليس محفوظًا في أي مكان. انسخه قبل أن تغلق هذه الصفحة.`,
  }[state.local];
  if (state.waiting !== null) {
    const why = state.reason === "session" ? "انتهت جلستك." : state.reason === "refused" ? state.says : "لا اتصال بالخادم.";
    return `${why} ${here(time(state.waiting))}`;
  }

  if (state.server === null) return "";
  const copy = `نسخة احتياطية مما كتبت: ${time(state.server)}.${isUnknown ? "" : ` ${notSaved} بعد.`}`;
  return state.local === "kept" ? copy : `${copy} ${state.local === "full" ? "امتلأت مساحة المتصفح فلا نسخة فيه." : "هذا المتصفح لا يحفظ نسخًا."}`;
}

function clockOf(zone: string | undefined, clock24: boolean): Intl.DateTimeFormat {
  const parts: Intl.DateTimeFormatOptions = { hour: clock24 ? "2-digit" : "numeric", minute: "2-digit", hourCycle: clock24 ? "h23" : "h12" };
  try {
    return new Intl.DateTimeFormat("en", { ...parts, timeZone: zone });
  } catch {
    // A zone that this browser does not know: the clock of its own.
    return new Intl.DateTimeFormat("en", parts);
  }
}
