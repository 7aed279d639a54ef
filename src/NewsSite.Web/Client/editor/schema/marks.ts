import { Mark, markInputRule } from "@tiptap/core";

export const Bold = Mark.create({
  name: "bold",
  parseHTML: () => [{ tag: "strong" }, { tag: "b" }],
  renderHTML: () => ["strong", 0],
  addInputRules() {
    return [markInputRule({ find: /\*\*([^\s*](?:[^*]*[^\s*])?)\*\*$/, type: this.type })];
  },
});

export const Italic = Mark.create({
  name: "italic",
  parseHTML: () => [{ tag: "em" }, { tag: "i" }],
  renderHTML: () => ["em", 0],
});

export const Strike = Mark.create({
  name: "strike",
  parseHTML: () => [{ tag: "del" }, { tag: "s" }],
  renderHTML: () => ["del", 0],
});

export const Code = Mark.create({
  name: "code",
  excludes: "bold italic strike",
  code: true,
  parseHTML: () => [{ tag: "code" }],
  renderHTML: () => ["code", { dir: "auto" }, 0],
});

const followed = /^(?:https?:|mailto:|tel:|\/(?!\/)|#)/i;

export const Link = Mark.create({
  name: "link",
  priority: 1000,
  inclusive: false,
  addAttributes: () => ({ href: { default: "" }, title: { default: null }, auto: { default: false, rendered: false } }),
  parseHTML: () => [{ tag: "a[href]" }],
  // What is no address of the web is kept, and leads nowhere from here.
  renderHTML: ({ mark }) => ["a", followed.test(mark.attrs.href) ? { href: mark.attrs.href, title: mark.attrs.title ?? mark.attrs.href } : { title: mark.attrs.href }, 0],
});
