// Which windows of this browser have a text open. Without a secure context the browser does not tell; each window has its own row all the same.

interface OwnWindow { who: string; story: string; window: string }

const kind = "typed";

/** Held by pages that are open now; a page that is closed or killed holds nothing. */
export async function ownWindows(): Promise<OwnWindow[]> {
  const { held = [] } = await navigator.locks?.query() ?? {};
  return held.map((lock) => lock.name?.split(" ") ?? []).filter((parts) => parts[0] === kind && parts.length === 4).map(([, who, story, window]) => ({ who: who!, story: story!, window: window! }));
}

function nameOf({ who, story, window }: OwnWindow): string {
  return `${kind} ${who} ${story} ${window}`;
}

/** Tells the other windows of this browser that a story is open here, and says here when it is open there. */
export class OwnWindows {
  private readonly line: HTMLElement;
  private readonly others = typeof BroadcastChannel === "function" ? new BroadcastChannel("desk windows") : null;
  private readonly awaited = new Set<string>();
  private release: (() => void) | null = null;

  constructor(private readonly who: string, private readonly story: () => string, private readonly key: () => string, before: HTMLElement) {
    this.line = document.createElement("p");
    Object.assign(this.line, { className: "own-window", hidden: true });
    this.line.setAttribute("role", "status");
    before.before(this.line);
    if (!navigator.locks) return;

    this.others?.addEventListener("message", () => void this.look());
    addEventListener("pagehide", () => this.letGo());
    addEventListener("pageshow", () => this.hold());
    document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") void this.look(); });
  }

  /** Under the key that the window has now. */
  hold(): void {
    if (!navigator.locks) return;
    this.letGo();
    void navigator.locks.request(nameOf({ who: this.who, story: this.story() || "new", window: this.key() }), () => {
      const held = new Promise<void>((resolve) => { this.release = resolve; });
      this.others?.postMessage("");
      void this.look();
      return held;
    });
  }

  private letGo(): void {
    this.release?.();
    this.release = null;
  }

  private async look(): Promise<void> {
    // Two stories that are not begun have nothing to do with each other.
    if (this.story() === "") return;
    const open = (await ownWindows()).filter((other) => other.who === this.who && other.story === this.story() && other.window !== this.key());
    const words = open.length > 0 ? "هذا المقال مفتوح عندك في نافذة أخرى من هذا المتصفح. لكل نافذة نصها، ويُجمع النصان عند الحفظ." : "";
    this.line.hidden = open.length === 0;
    if (this.line.textContent !== words) this.line.textContent = words;
    open.forEach((other) => void this.lookAfter(nameOf(other)));
  }

  /** A window that closes or is killed need not say so: its lock comes free. */
  private async lookAfter(name: string): Promise<void> {
    if (this.awaited.has(name)) return;
    this.awaited.add(name);
    await navigator.locks.request(name, { mode: "shared" }, () => {});
    this.awaited.delete(name);
    await this.look();
  }
}

/** Of a window. Also where the page has no secure context, and so no randomUUID. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
