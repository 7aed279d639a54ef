import { mergeAttributes, Node, textblockTypeInputRule, wrappingInputRule } from "@tiptap/core";
import { toLatin } from "../markdown/lists";

export const Document = Node.create({ name: "doc", topNode: true, content: "block+" });

export const Text = Node.create({ name: "text", group: "inline" });

export const Paragraph = Node.create({
  name: "paragraph",
  priority: 1000,
  group: "block",
  content: "inline*",
  parseHTML: () => [{ tag: "p" }],
  renderHTML: ({ HTMLAttributes }) => ["p", HTMLAttributes, 0],
});

/** Readers see the levels 2 to 4; others are kept as they were written. */
export const Heading = Node.create({
  name: "heading",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${Math.min(4, Math.max(2, node.attrs.level))}`, HTMLAttributes, 0],
  addInputRules() {
    return [2, 3, 4].map((level) => textblockTypeInputRule({ find: new RegExp(`^(#{${level}})\\s$`), type: this.type, getAttributes: { level } }));
  },
});

export const BulletList = Node.create({
  name: "bulletList",
  group: "block list",
  content: "listItem+",
  addAttributes: () => ({ marker: { default: "-", rendered: false }, tight: { default: true, rendered: false } }),
  parseHTML: () => [{ tag: "ul" }],
  renderHTML: ({ HTMLAttributes }) => ["ul", HTMLAttributes, 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*[-+*•]\s$/, type: this.type })];
  },
});

export const OrderedList = Node.create({
  name: "orderedList",
  group: "block list",
  content: "listItem+",
  addAttributes: () => ({
    start: { default: 1, parseHTML: (element) => Number(element.getAttribute("start") ?? 1) },
    delimiter: { default: ".", rendered: false },
    digits: { default: "latn", rendered: false },
    tight: { default: true, rendered: false },
  }),
  parseHTML: () => [{ tag: "ol" }],
  renderHTML({ HTMLAttributes }) {
    const { start, ...rest } = HTMLAttributes;
    return ["ol", start === 1 ? rest : mergeAttributes(rest, { start }), 0];
  },
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*([0-9٠-٩۰-۹]{1,3})[.)\-ـ]\s$/, type: this.type, getAttributes: (match) => ({ start: Number(toLatin(match[1])) }) })];
  },
});

export const ListItem = Node.create({
  name: "listItem",
  content: "paragraph block*",
  defining: true,
  parseHTML: () => [{ tag: "li" }],
  renderHTML: ({ HTMLAttributes }) => ["li", HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      // The first item of a list has nothing to sink under; the key stays in the text all the same, or the next one would press something beneath it.
      Tab: () => this.editor.commands.sinkListItem(this.name) || this.editor.isActive(this.name),
      "Shift-Tab": () => this.editor.commands.liftListItem(this.name),
      Backspace: () => {
        const { $from, empty } = this.editor.state.selection;
        const starts = empty && $from.parentOffset === 0 && $from.depth > 1 && $from.node(-1).type.name === this.name && $from.index(-1) === 0;
        return starts && this.editor.commands.liftListItem(this.name);
      },
    };
  },
});

export const Blockquote = Node.create({
  name: "blockquote",
  group: "block",
  content: "block+",
  defining: true,
  parseHTML: () => [{ tag: "blockquote" }],
  renderHTML: ({ HTMLAttributes }) => ["blockquote", HTMLAttributes, 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*>\s$/, type: this.type })];
  },
});

/** A sentence of the story shown large beside it: in Markdown a quotation within a quotation and nothing else. */
export const PullQuote = Node.create({
  name: "pullQuote",
  group: "block",
  content: "paragraph+",
  defining: true,
  parseHTML: () => [{ tag: "blockquote.pull", priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ["blockquote", mergeAttributes(HTMLAttributes, { class: "pull" }), 0],
});

export const CodeBlock = Node.create({
  name: "codeBlock",
  group: "block",
  content: "text*",
  marks: "",
  code: true,
  defining: true,
  addAttributes: () => ({ language: { default: null, rendered: false } }),
  parseHTML: () => [{ tag: "pre", preserveWhitespace: "full" }],
  renderHTML: ({ HTMLAttributes }) => ["pre", HTMLAttributes, ["code", 0]],
});

export const HorizontalRule = Node.create({
  name: "horizontalRule",
  group: "block",
  parseHTML: () => [{ tag: "hr" }],
  renderHTML: ({ HTMLAttributes }) => ["hr", HTMLAttributes],
});

export const HardBreak = Node.create({
  name: "hardBreak",
  group: "inline",
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: "br" }],
  renderHTML: () => ["br"],
  renderText: () => "\n",
  addKeyboardShortcuts() {
    return {
      "Shift-Enter": () => {
        const { $from } = this.editor.state.selection;
        if (/^table(?:Cell|Header)$/.test($from.node(-1).type.name)) return false;
        // What is one line goes on as with the Enter key alone.
        return $from.parent.type.name === "heading" ? this.editor.commands.keyboardShortcut("Enter") : this.editor.chain().insertContent({ type: this.name }).scrollIntoView().run();
      },
    };
  },
});
