import { isForeign } from "../editor/markdown/arabic";

/** A finding as the site tells it: places and lengths count UTF-16 units, as strings here do. An empty fix deletes. */
export interface Finding {
  rule: string;
  name: string;
  certainty: "sure" | "likely" | "pointer";
  says: string;
  at: number;
  length: number;
  text: string;
  fixes: string[];
  sure: boolean;
  reason: string;
  /** Knows the finding again while the text round it changes. */
  key: string;
  before: string;
  shown: string;
  after: string;
}

export interface Proof {
  count: number;
  sure: number;
  findings: Finding[];
}

/** Milliseconds of quiet after a key. */
const pause = 250;

/** Findings shown under one field; the server shows as many. */
const most = 100;

/** Rounds of putting right what is sure; each finds only what the one before laid bare. */
const rounds = 8;

/** What the proofreader says of a text; null when it could not be asked. */
export async function proofread(text: string, markdown: boolean, signal?: AbortSignal): Promise<Proof | null> {
  const token = document.querySelector<HTMLInputElement>("input[name=__RequestVerificationToken]");
  if (!token) return null;
  if (text.trim() === "") return { count: 0, sure: 0, findings: [] };

  try {
    const answer = await fetch("/admin/proofread", {
      method: "POST",
      headers: { "Content-Type": "application/json", RequestVerificationToken: token.value },
      body: JSON.stringify({ text, markdown }),
      signal,
    });
    return answer.ok && !answer.redirected ? await answer.json() as Proof : null;
  } catch {
    return null;
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Keeps the findings under a story's form fresh while somebody types, and puts right in the fields what is asked for. The form does it without. */
export function wireProofreading(): void {
  const panel = document.querySelector<HTMLDetailsElement>("[data-proof]");
  if (!panel) return;

  const summary = panel.querySelector<HTMLElement>("[data-proof-summary]")!;
  const all = panel.querySelector<HTMLButtonElement>("[data-proof-all]")!;
  const undo = panel.querySelector<HTMLButtonElement>("[data-proof-undo]")!;
  const dismissed = new Set([...panel.querySelectorAll<HTMLInputElement>("input[name=dismissed]")].map((input) => input.value));
  let done: { field: Field; before: string; after: string }[] = [];
  let isMending = false;

  const parts = [...panel.querySelectorAll<HTMLElement>("[data-proof-of]")].map((element) => {
    const field = document.getElementById(element.dataset.proofOf!) as Field;
    return { element, field, markdown: element.dataset.proofMarkdown !== undefined, asked: undefined as AbortController | undefined, timer: undefined as ReturnType<typeof setTimeout> | undefined };
  });
  type Part = (typeof parts)[number];

  const check = async (part: Part): Promise<Proof | null> => {
    clearTimeout(part.timer);
    part.asked?.abort();
    part.asked = new AbortController();
    const text = part.field.value;
    const proof = await proofread(text, part.markdown, part.asked.signal);
    // An answer to what is no longer there.
    if (!proof || part.field.value !== text) return null;

    show(part, proof.findings.filter((finding) => !dismissed.has(finding.key)), proof.count - proof.findings.length);
    return proof;
  };

  const show = (part: Part, findings: Finding[], more: number) => {
    const list = part.element.querySelector("ul")!;
    const held = heldIn(list);
    list.replaceChildren(...findings.slice(0, most).map(item));
    held?.();
    const count = findings.length + more;
    part.element.hidden = count === 0;
    part.element.dataset.count = String(count);
    part.element.dataset.sure = String(findings.filter((finding) => finding.sure).length);
    const rest = part.element.querySelector<HTMLElement>("[data-proof-more]")!;
    rest.hidden = count <= most;
    rest.querySelector("span")!.textContent = String(count);
    part.field.dispatchEvent(new CustomEvent("proof:found", { detail: { text: part.field.value, findings } }));
    tell();
  };

  const tell = () => {
    const sum = (of: (part: Part) => number) => parts.reduce((total, part) => total + of(part), 0);
    const items = (part: Part, sure: string) => part.element.querySelectorAll(`li${sure}`).length;
    const count = sum((part) => Number(part.element.dataset.count ?? items(part, "")));
    const sure = sum((part) => Number(part.element.dataset.sure ?? items(part, "[data-sure]")));
    const words = count === 0 ? "لا ملاحظات" : `الملاحظات: ${count}${sure > 0 ? `، المؤكد منها: ${sure}` : ""}`;
    if (summary.textContent !== words) summary.textContent = words;
    all.hidden = sure === 0;
  };

  /** Writes as a key would, so that the browser's own undo knows of it; into a field that lies under a rich editor, which is told, as text alone. */
  const write = (field: Field, at: number, text: string, fix: string) => {
    isMending = true;
    writeNow(field, at, text, fix);
    isMending = false;
  };

  const writeNow = (field: Field, at: number, text: string, fix: string) => {
    if (field.checkVisibility()) {
      field.focus({ preventScroll: true });
      field.setSelectionRange(at, at + text.length);
      if (fix === "" ? document.execCommand("delete") : document.execCommand("insertText", false, fix)) return;
    }
    field.setRangeText(fix, at, at + text.length, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    field.dispatchEvent(new Event("editor:read"));
  };

  const remember = (field: Field, before: string) => {
    if (field.value === before) return;
    done.push({ field, before, after: field.value });
    undo.hidden = false;
  };

  const forget = (field: Field) => {
    done = done.filter((mended) => mended.field !== field);
    undo.hidden = done.length === 0;
  };

  const mend = async (part: Part, li: HTMLElement, fix: string) => {
    const at = Number(li.dataset.at);
    const text = li.dataset.text!;
    const before = part.field.value;
    if (before.slice(at, at + text.length) === text) {
      const place = [...li.parentElement!.children].indexOf(li);
      write(part.field, at, text, fix);
      remember(part.field, before);
      await check(part);
      // The keyboard stays in the list, at what comes next.
      const next = part.element.querySelectorAll<HTMLElement>("li")[place] ?? part.element.querySelector<HTMLElement>("li:last-child");
      (next?.querySelector<HTMLElement>("button") ?? undo).focus();
    } else await check(part);
  };

  const mendAll = async () => {
    for (const part of parts) {
      if (part.element.hidden) continue;
      const before = part.field.value;
      for (let round = 0; round < rounds; round++) {
        const proof = await check(part);
        const sure = proof?.findings.filter((finding) => finding.sure && !dismissed.has(finding.key)) ?? [];
        if (sure.length === 0) break;
        const text = part.field.value;
        let mended = "", at = 0;
        for (const finding of sure) {
          mended += text.slice(at, finding.at) + finding.fixes[0];
          at = finding.at + finding.length;
        }
        write(part.field, 0, text, mended + text.slice(at));
      }
      remember(part.field, before);
    }
    undo.focus();
  };

  const pass = (key: string) => {
    dismissed.add(key);
    const kept = document.createElement("input");
    Object.assign(kept, { type: "hidden", name: "dismissed", value: key });
    panel.append(kept);
  };

  const dismiss = (part: Part, li: HTMLElement) => {
    pass(li.dataset.key!);
    const next = (li.nextElementSibling ?? li.previousElementSibling)?.querySelector<HTMLElement>("button");
    li.remove();
    void check(part);
    (next ?? panel.querySelector<HTMLElement>("summary"))?.focus();
  };

  panel.addEventListener("click", (event) => {
    const button = (event.target as Element).closest("button");
    if (!button) return;
    const li = button.closest("li");
    const part = parts.find((one) => one.element.contains(button));
    event.preventDefault();
    if (li && part && button.dataset.fix !== undefined) void mend(part, li, button.dataset.fix);
    else if (li && part) dismiss(part, li);
    else if (button === all) void mendAll();
    else if (button === undo) takeBack();
    else parts.forEach((one) => void check(one));
  });

  const takeBack = () => {
    const last = done.pop();
    undo.hidden = done.length === 0;
    if (!last) return;
    write(last.field, 0, last.after, last.before);
    const part = parts.find((one) => one.field === last.field);
    if (part) void check(part);
    (undo.hidden ? panel.querySelector<HTMLElement>("summary") : undo)?.focus();
  };

  for (const part of parts) {
    part.field.addEventListener("input", () => {
      // What was typed since would go with it; from here on the undo of the field itself is the way.
      if (!isMending) forget(part.field);
      clearTimeout(part.timer);
      part.timer = setTimeout(() => void check(part), pause);
    });
    // An editor over the field marks findings in the text.
    part.field.addEventListener("proof:wanted", () => void check(part));
    part.field.addEventListener("proof:dismiss", (event) => {
      const { key } = (event as CustomEvent<{ key: string }>).detail;
      pass(key);
      void check(part);
    });
  }
  panel.querySelector<HTMLElement>("[data-proof-read]")!.hidden = true;
}

/** Puts whoever is on a button of the list on the same one of the list that takes its place. */
function heldIn(list: HTMLElement): (() => void) | null {
  const button = document.activeElement;
  const li = button?.closest<HTMLElement>("li");
  if (!button || !li || !list.contains(li)) return null;
  // What is said twice of the same words has one key.
  const same = () => [...list.querySelectorAll<HTMLElement>("li")].filter((one) => one.dataset.key === li.dataset.key);
  const [which, place] = [same().indexOf(li), [...li.querySelectorAll("button")].indexOf(button as HTMLButtonElement)];
  return () => same()[which]?.querySelectorAll("button")[place]?.focus({ preventScroll: true });
}

function item(finding: Finding): HTMLLIElement {
  const li = element("li", { className: `proof-${finding.certainty}` });
  Object.assign(li.dataset, { at: finding.at, text: finding.text, key: finding.key });
  if (finding.sure) li.dataset.sure = "";

  const place = element("bdi", { dir: isForeign(finding.before + finding.shown + finding.after) ? "ltr" : "rtl" });
  place.append(finding.before, element("del", { textContent: finding.shown }));
  const fix = finding.fixes.length === 1 ? finding.fixes[0]! : "";
  if (fix !== "") place.append(element("ins", { textContent: fix.trim() === "" ? "␣".repeat(fix.length) : fix }));
  place.append(finding.after);
  const where = element("p", { className: "proof-place" });
  where.append(place);

  const why = element("p", { className: "proof-why" });
  why.append(element("span", { className: "proof-state", textContent: finding.says }), ` ${finding.reason} `, element("abbr", { className: "proof-rule", title: finding.name, textContent: finding.rule }));

  const buttons = element("p", { className: "proof-buttons" });
  for (const one of finding.fixes) {
    const button = element("button", { type: "button", textContent: finding.fixes.length === 1 ? "أصلح" : one });
    button.dataset.fix = one;
    button.append(element("span", { className: "visually-hidden", textContent: ` «${finding.shown}»` }));
    buttons.append(button);
  }
  const pass = element("button", { type: "button", className: "quiet", textContent: "تجاهل" });
  pass.dataset.dismiss = "";
  pass.append(element("span", { className: "visually-hidden", textContent: ` «${finding.shown}»` }));
  buttons.append(pass);

  li.append(where, why, buttons);
  return li;
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, properties: Partial<HTMLElementTagNameMap[K]> = {}): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), properties);
}
