// Where a pasted link leads once the services that count its clicks are taken out of it.

const wrappers: [RegExp, RegExp, string[]][] = [
  [/^(?:www\.)?google\.[a-z.]+$/, /^\/url$/, ["q", "url"]],
  [/^l(?:m)?\.(?:facebook|instagram)\.com$/, /^\//, ["u"]],
  [/\.safelinks\.protection\.outlook\.com$/, /^\//, ["url"]],
  [/^(?:www\.)?youtube\.com$/, /^\/redirect$/, ["q"]],
];

/** Null for what leads nowhere outside the document it was copied from. */
export function destinationOf(href: string): { address: string | null; isUnwrapped: boolean } {
  let address = href.trim();
  let isUnwrapped = false;
  for (let i = 0; i < 3 && /^https?:/i.test(address) && URL.canParse(address); i++) {
    const url = new URL(address);
    const wrapper = wrappers.find(([host, path]) => host.test(url.hostname) && path.test(url.pathname));
    const inner = wrapper?.[2].map((name) => url.searchParams.get(name)).find((value) => value !== null && /^https?:/i.test(value));
    if (!inner) break;
    [address, isUnwrapped] = [inner, true];
  }

  return { address: /^(?:https?:\/\/\S|mailto:|tel:|\/(?!\/)\S)/i.test(address) ? address.replace(/\s/g, "%20") : null, isUnwrapped };
}
