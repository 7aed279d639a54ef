// Posts and films of other sites are links until a reader asks for one: only then does a frame of that site come into the page.

const frames: Record<string, (address: URL) => string | null> = {
  youtube: (address) => {
    const id = address.hostname === "youtu.be" ? address.pathname.slice(1, 12) : address.searchParams.get("v") ?? /^\/(?:shorts|live)\/([\w-]{11})/.exec(address.pathname)?.[1];
    return id && /^[\w-]{11}$/.test(id) ? `https://www.youtube-nocookie.com/embed/${id}?autoplay=1` : null;
  },
  x: (address) => {
    const id = /\/status\/([0-9]+)/.exec(address.pathname)?.[1];
    return id ? `https://platform.twitter.com/embed/Tweet.html?dnt=true&lang=ar&id=${id}` : null;
  },
  telegram: (address) => `https://t.me${address.pathname.replace(/^\/s\//, "/")}?embed=1`,
  instagram: (address) => `https://www.instagram.com${/^\/(?:p|reel)\/[\w-]+/.exec(address.pathname)![0]}/embed/`,
};

/** A click shows the post in the page; with a key held down, or where that cannot be, the link leads to it. */
export function wireEmbeds(): void {
  document.querySelectorAll<HTMLAnchorElement>(".embed > a").forEach((link) => {
    const card = link.parentElement!;
    const kind = Object.keys(frames).find((name) => card.classList.contains(`embed-${name}`));
    const address = kind ? frames[kind](new URL(link.href)) : null;
    if (!address) return;

    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || card.querySelector("iframe")) return;
      event.preventDefault();
      const frame = document.createElement("iframe");
      frame.src = address;
      frame.title = link.querySelector("strong")?.textContent ?? "";
      if (kind === "youtube") frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
      frame.referrerPolicy = "strict-origin-when-cross-origin";
      card.prepend(frame);
      card.classList.add("embed-open");
      frame.focus();
    });
  });
}
