// «اقرأ أيضًا»: a list in which own stories are found by their titles and put in order. What is sent is the plain field beneath it, a line for each.
import { letDrag } from "../scripts/drag";
import { el } from "./ui/dom";
import { findStories, runsOf, shown, storyField, suggestStories, type FoundStory } from "./ui/stories";

type Named = Pick<FoundStory, "headline" | "runs" | "isPublished" | "status">;

export class ReadAlso {
  private readonly field: HTMLTextAreaElement;
  private readonly known = new Map<string, Named>();
  private readonly list = el("ol", { class: "read-also-chosen", "aria-label": "المقالات المختارة" });
  private readonly said = el("p", { class: "visually-hidden", role: "status" });
  private readonly more: HTMLDetailsElement;
  private readonly offers = el("ul");
  private readonly all = el("button", { type: "button", class: "quiet", click: () => this.add(...this.offered) }, "أضفها كلها");
  private readonly input: HTMLInputElement;
  private offered: FoundStory[] = [];
  private asked?: AbortController;
  private timer = 0;

  constructor(private readonly part: HTMLElement) {
    this.field = part.querySelector("textarea")!;
    this.more = part.querySelector("details")!;
    for (const item of part.querySelectorAll<HTMLElement>("[data-address]")) this.remember(item);
    this.offered = [...this.more.querySelectorAll<HTMLElement>("[data-address]")].map((item) => ({ id: numberOf(item.dataset.address!), address: item.dataset.address!, ...this.known.get(item.dataset.address!)! }));
    part.querySelector("ol")?.remove();
    this.more.querySelector("ul")!.replaceWith(this.offers, el("p", { class: "read-also-all" }, this.all));

    const finder = storyField("أضف بالعنوان أو الرابط", (story) => { this.add(story); this.input.value = ""; }, this.story);
    this.input = finder.querySelector("input")!;
    // Enter chooses from the list; it never sends the story.
    this.input.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
    const label = part.querySelector("label")!;
    label.htmlFor = this.input.id;
    this.field.hidden = true;
    const hint = part.querySelector<HTMLElement>(".field-hint");
    if (hint) hint.hidden = true;
    this.field.closest(".field")!.append(this.list, finder, this.said);

    letDrag(this.list, (item) => item, () => this.write([...this.list.children].map((item) => (item as HTMLElement).dataset.line!)));
    // Others write the field too: what was recovered, or the «back» button.
    this.field.addEventListener("input", () => this.show());
    for (const name of ["Form.CategoryId", "Form.Tags"]) part.closest("form")?.querySelector(`[name="${name}"]`)?.addEventListener("input", () => this.askAgain());
    this.show();
  }

  /** Its own number; 0 for a story that is not begun. */
  private get story(): number {
    return Number(this.part.dataset.story);
  }

  private get lines(): string[] {
    return this.field.value.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  }

  private get form(): { category: string; tags: string } {
    const value = (name: string) => this.part.closest("form")?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? "";
    return { category: value("Form.CategoryId"), tags: value("Form.Tags") };
  }

  private remember(item: HTMLElement): void {
    const name = item.querySelector(".read-also-name")!;
    this.known.set(item.dataset.address!, {
      headline: name.textContent!,
      runs: runsOf(name),
      isPublished: item.dataset.published !== undefined,
      status: item.querySelector("small")?.textContent?.split(":")[0] ?? "",
    });
  }

  private write(lines: string[]): void {
    this.field.value = lines.join("\n");
    this.field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  private add(...stories: FoundStory[]): void {
    const lines = this.lines;
    const there = new Set(lines.map(numberOf));
    const added = stories.filter((story) => !there.has(story.id));
    for (const story of added) this.known.set(story.address, story);
    if (added.length > 0) this.write([...lines, ...added.map((story) => story.address)]);
    this.said.textContent = added.length === 0 ? "هو في القائمة من قبل." : `أُضيف: ${added.map((story) => story.headline).join("، ")}`;
  }

  private move(at: number, by: number): void {
    const lines = this.lines;
    const [line] = lines.splice(at, 1);
    lines.splice(at + by, 0, line);
    this.write(lines);
    const buttons = this.list.children[at + by].querySelectorAll<HTMLButtonElement>("button");
    const same = buttons[by < 0 ? 0 : 1];
    (same.disabled ? buttons[by < 0 ? 1 : 0] : same).focus();
    this.said.textContent = `صار في الموضع ${at + by + 1} من ${lines.length}.`;
  }

  private remove(at: number): void {
    const lines = this.lines;
    const [line] = lines.splice(at, 1);
    this.write(lines);
    const next = this.list.children[Math.min(at, lines.length - 1)]?.querySelector<HTMLButtonElement>("button:last-child");
    (next ?? this.input).focus();
    this.said.textContent = `حُذف: ${this.nameOf(line)}`;
  }

  private nameOf(line: string): string {
    return this.known.get(shortAddress(line))?.headline ?? line;
  }

  private show(): void {
    const lines = this.lines;
    this.list.replaceChildren(...lines.map((line, i) => this.item(line, i, lines.length)));
    for (const line of lines) if (numberOf(line) > 0 && !this.known.has(shortAddress(line))) void this.name(line);
    const chosen = new Set(lines.map(numberOf));
    const left = this.offered.filter((story) => !chosen.has(story.id));
    if (left.length < this.offered.length) this.askAgain();
    this.offer(left);
  }

  private item(line: string, at: number, count: number): HTMLElement {
    const story = this.known.get(shortAddress(line));
    const name = this.nameOf(line);
    const state = numberOf(line) === 0 ? "ليس رقم مقال ولا رابطه" : numberOf(line) === this.story ? "هو هذا المقال نفسه" : story && !story.isPublished ? `${story.status}: لا يظهر للقراء` : null;
    const button = (act: string, sign: string, disabled: boolean, click: () => void) => el("button", { type: "button", class: "quiet", disabled, click, "aria-label": `${act} «${name}»`, title: act }, sign);
    return el("li", { "data-line": line },
      el("span", { class: "read-also-name" }, el("span", {}, ...story ? shown(story.runs) : [el("bdi", {}, line)]), state ? el("small", {}, state) : null),
      el("span", { class: "read-also-acts" },
        button("ارفع", "↑", at === 0, () => this.move(at, -1)),
        button("أنزل", "↓", at === count - 1, () => this.move(at, 1)),
        button("احذف", "×", false, () => this.remove(at))));
  }

  private offer(stories: FoundStory[]): void {
    this.offered = stories;
    this.more.hidden = stories.length === 0;
    this.all.hidden = stories.length < 2;
    this.offers.replaceChildren(...stories.map((story) => el("li", {},
      el("span", { class: "read-also-name" }, ...shown(story.runs)),
      el("button", { type: "button", class: "quiet", "aria-label": `أضف «${story.headline}»`, click: () => this.add(story) }, "أضف"))));
  }

  /** What is suggested follows the category, the tags and what was taken, soon after the last change. */
  private askAgain(): void {
    this.asked?.abort();
    clearTimeout(this.timer);
    this.timer = window.setTimeout(async () => {
      this.asked = new AbortController();
      const { signal } = this.asked;
      const { category, tags } = this.form;
      const stories = await suggestStories(category, tags, [this.story, ...this.lines.map(numberOf)], signal);
      if (signal.aborted || !stories) return;

      for (const story of stories) this.known.set(story.address, story);
      this.offer(stories);
    }, 400);
  }

  /** Finds out the title of a line that came from elsewhere. */
  private async name(line: string): Promise<void> {
    const address = shortAddress(line);
    const found = await findStories(address);
    if (!found) return;
    const [story] = found;
    this.known.set(address, story ?? { headline: line, runs: [{ text: line, isolated: true, leftToRight: false }], isPublished: false, status: "لا مقال بهذا الرقم" });
    if (this.lines.includes(line)) this.show();
  }
}

/** The number that an address or a number names, 0 when it names none: as the site reads it. */
function numberOf(line: string): number {
  const latin = line.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  return Number(/^(?:(?:https?:\/\/[^/\s]+)?\/[^/\s]+\/)?([0-9]{1,9})(?:\/\S*)?$/.exec(latin)?.[1] ?? 0);
}

const shortAddress = (line: string) => `/a/${numberOf(line)}`;
