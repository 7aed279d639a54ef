// The site's own stories, found by their titles.
import { noAnswer } from "../../scripts/words";
import { el, labelled, newId } from "./dom";

/** A piece of a headline, as the site parts it (Domain/Language/Bidi): Latin names and signed numbers keep their own order. */
export interface Run { text: string; isolated: boolean; leftToRight: boolean }

export interface FoundStory { id: number; headline: string; runs: Run[]; address: string; status: string; isPublished: boolean }

export const shown = (runs: Run[]): Node[] => runs.map((run) => run.isolated ? el("bdi", { dir: run.leftToRight ? "ltr" : null }, run.text) : document.createTextNode(run.text));

/** The pieces of a headline that the page came with. */
export const runsOf = (element: Element): Run[] =>
  [...element.childNodes].map((node) => ({ text: node.textContent!, isolated: node instanceof HTMLElement, leftToRight: node instanceof HTMLElement && node.dir === "ltr" }));

/** At most ten, last changed first; null when the site does not answer. */
export const findStories = (text: string, signal?: AbortSignal): Promise<FoundStory[] | null> => asked("/admin/articles/find", new URLSearchParams({ text }), signal);

/** What could stand under «اقرأ أيضًا», best first; null when the site does not answer. */
export function suggestStories(category: string, tags: string, except: number[], signal?: AbortSignal): Promise<FoundStory[] | null> {
  const about = new URLSearchParams({ category: category || "0", tags });
  for (const id of except) about.append("except", String(id));
  return asked("/admin/articles/suggest", about, signal);
}

async function asked(address: string, about: URLSearchParams, signal?: AbortSignal): Promise<FoundStory[] | null> {
  try {
    const answer = await fetch(`${address}?${about}`, { signal, headers: { Accept: "application/json" } });
    return answer.ok && !answer.redirected ? await answer.json() as FoundStory[] : null;
  } catch {
    return null;
  }
}

/** A field that finds stories, but for one, while it is typed in; the list under it is gone through with the arrows. */
export function storyField(label: string, chosen: (story: FoundStory) => void, except = 0): HTMLElement {
  const list = el("ul", { class: "rich-found", role: "listbox", id: newId("rich-found"), "aria-label": "مقالات الموقع" });
  const state = el("p", { class: "field-hint", role: "status" });
  const input = el("input", { type: "text", role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false", autocomplete: "off" });
  let asked: AbortController | undefined;
  let timer = 0;
  let at = -1;

  const options = () => [...list.children] as HTMLElement[];
  const point = (to: number) => {
    options().forEach((option, i) => option.setAttribute("aria-selected", String(i === to)));
    at = to;
    if (to >= 0) {
      input.setAttribute("aria-activedescendant", options()[to].id);
      options()[to].scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  };
  const fill = (stories: FoundStory[], text: string) => {
    list.replaceChildren(...stories.map((story) => el("li", { role: "option", id: newId("rich-story"), "aria-selected": "false", mousedown: (event: MouseEvent) => { event.preventDefault(); chosen(story); fill([], ""); } },
      el("span", {}, ...shown(story.runs)), el("small", {}, story.status))));
    input.setAttribute("aria-expanded", String(stories.length > 0));
    state.textContent = text !== "" && stories.length === 0 ? "لا مقال بهذه الكلمات في عنوانه." : "";
    point(-1);
  };
  input.addEventListener("input", () => {
    asked?.abort();
    clearTimeout(timer);
    const text = input.value.trim();
    if (text.length < 2) return fill([], "");
    timer = window.setTimeout(async () => {
      asked = new AbortController();
      const { signal } = asked;
      const stories = await findStories(text, signal);
      if (signal.aborted) return;
      fill(stories?.filter((story) => story.id !== except) ?? [], text);
      if (!stories) state.textContent = noAnswer;
    }, 200);
  });
  input.addEventListener("keydown", (event) => {
    const all = options();
    if (all.length === 0) return;
    if (event.key === "ArrowDown") point((at + 1) % all.length);
    else if (event.key === "ArrowUp") point((at - 1 + all.length) % all.length);
    else if (event.key === "Enter" && at >= 0) all[at].dispatchEvent(new MouseEvent("mousedown", { cancelable: true }));
    else if (event.key === "Escape") fill([], "");
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return el("div", { class: "rich-finder" }, labelled(label, input), list, state);
}
