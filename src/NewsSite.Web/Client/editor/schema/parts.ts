import { Extension, mergeAttributes, Node } from "@tiptap/core";
import { isOurs } from "../markdown/addresses";

/** A picture that stands by itself, with what describes it to those who do not see it, and the line under it. */
export const Picture = Node.create({
  name: "picture",
  group: "block",
  draggable: true,
  addAttributes: () => ({ src: { default: "" }, alt: { default: "" }, caption: { default: "" } }),
  parseHTML: () => [{
    tag: "figure.picture",
    getAttrs: (element) => ({ src: element.querySelector("img")?.getAttribute("src") ?? "", alt: element.querySelector("img")?.alt ?? "", caption: element.querySelector("figcaption")?.textContent ?? "" }),
  }],
  renderHTML({ node }) {
    const { src, alt, caption } = node.attrs as { src: string; alt: string; caption: string };
    const shown = isOurs(src) ? ["img", { src, alt, loading: "lazy" }] : ["p", { class: "picture-away" }, `صورة من خارج الموقع لا يراها القراء: ${src}`];
    const lines = [...alt ? [["p", { class: "picture-alt" }, `النص البديل: ${alt}`]] : [], ...caption ? [["figcaption", caption]] : []];
    return ["figure", { class: "picture" }, shown, ...lines] as never;
  },
});

/** A picture inside a line. */
export const Image = Node.create({
  name: "image",
  group: "inline",
  inline: true,
  addAttributes: () => ({ src: { default: "" }, alt: { default: "" }, title: { default: null } }),
  parseHTML: () => [{ tag: "img[src]" }],
  renderHTML: ({ HTMLAttributes, node }) => isOurs(node.attrs.src) ? ["img", HTMLAttributes] : ["span", { class: "picture-away" }, `صورة: ${node.attrs.alt || node.attrs.src}`],
});

/** A comment in the text: for editors alone. */
export const Note = Node.create({
  name: "note",
  group: "inline",
  inline: true,
  addAttributes: () => ({ text: { default: "", rendered: false } }),
  parseHTML: () => [{ tag: "span.hidden-note", getAttrs: (element) => ({ text: `<!-- ${element.textContent ?? ""} -->` }) }],
  renderHTML: ({ node }) => ["span", { class: "hidden-note", title: "ملاحظة لا يراها القراء" }, (node.attrs.text as string).replace(/^<!--+\s*|\s*--+>$/g, "") || " "],
});

/** An address alone on its line: one of our stories, or a post or film elsewhere, which readers see as a card. */
export const Card = Node.create({
  name: "card",
  group: "block",
  draggable: true,
  addAttributes: () => ({ address: { default: "" } }),
  parseHTML: () => [{ tag: "div[data-card]", getAttrs: (element) => ({ address: element.getAttribute("data-card") }) }],
  renderHTML: ({ node }) => ["div", { class: "card-block", "data-card": node.attrs.address }, node.attrs.address],
});

/** Markdown that the editor has no form for. It stays as it is and is written in the source. */
export const SourceBlock = Node.create({
  name: "sourceBlock",
  group: "block",
  draggable: true,
  addAttributes: () => ({ text: { default: "", rendered: false } }),
  parseHTML: () => [{ tag: "pre.source-block", priority: 70, getAttrs: (element) => ({ text: element.textContent ?? "" }) }],
  renderHTML: ({ node, HTMLAttributes }) => ["pre", mergeAttributes(HTMLAttributes, { class: "source-block", dir: "auto", title: "يُحرَّر في نص Markdown" }), node.attrs.text],
});

/** Where a block came from in the text: see markdown/write. */
export const Origins = Extension.create({
  name: "origins",
  addGlobalAttributes: () => [{
    types: ["paragraph", "heading", "bulletList", "orderedList", "blockquote", "pullQuote", "codeBlock", "horizontalRule", "table", "picture", "card", "sourceBlock"],
    attributes: { origin: { default: null, rendered: false, keepOnSplit: false } },
  }],
});
