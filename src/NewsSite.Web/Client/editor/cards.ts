// Addresses that become cards when they stand alone on a line; the server knows the same ones (Web/Markdown/LoneAddresses).

export type CardKind = "story" | "x" | "youtube" | "telegram" | "instagram";

export const cardNames: Record<CardKind, string> = {
  story: "اقرأ أيضًا",
  x: "منشور على X",
  youtube: "فيديو على YouTube",
  telegram: "منشور على Telegram",
  instagram: "منشور على Instagram",
};

const hosts: [RegExp, RegExp, CardKind][] = [
  [/^(?:www\.|mobile\.)?(?:x|twitter)\.com$/, /^\/(?:[A-Za-z0-9_]{1,20}|i)\/status\/[0-9]+/, "x"],
  [/^(?:www\.|m\.)?youtube\.com$/, /^\/(?:watch$|shorts\/[\w-]{11}|live\/[\w-]{11})/, "youtube"],
  [/^youtu\.be$/, /^\/[\w-]{11}/, "youtube"],
  [/^t\.me$/, /^\/(?:s\/)?[A-Za-z0-9_]{4,40}\/[0-9]+/, "telegram"],
  [/^(?:www\.)?instagram\.com$/, /^\/(?:p|reel)\/[\w-]+/, "instagram"],
];

/** Null for an address that stays a plain link. */
export function cardKind(address: string, site: string): CardKind | null {
  if (!/^https?:\/\//.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.host === new URL(site).host) return storyNumber(address) === null ? null : "story";
  return hosts.find(([host, path]) => host.test(url.hostname) && path.test(url.pathname))?.[2] ?? null;
}

/** The number of the story that an address of this site names. */
export function storyNumber(address: string): number | null {
  const path = URL.canParse(address) ? new URL(address).pathname : "";
  const number = /^\/a\/([0-9]{1,9})$/.exec(path)?.[1] ?? /^\/[^/]+\/([0-9]{1,9})(?:\/[^/]*)?$/.exec(path)?.[1];
  return number ? Number(number) : null;
}
