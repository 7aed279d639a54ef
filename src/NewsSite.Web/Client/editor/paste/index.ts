// Takes over what is pasted or dropped from other programs, and says what it did.
import { Extension, type Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { Fragment, Node, type ResolvedPos, Slice } from "@tiptap/pm/model";
import { Plugin, Selection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { isPicture } from "../../scripts/library";
import { cardKind } from "../cards";
import { isAddress } from "../markdown/addresses";
import { read } from "../markdown/read";
import type { Json } from "./blocks";
import { cleanPasted } from "./clean";
import { fromHtml } from "./html";
import { fromPlain } from "./plain";
import { Report } from "./report";

interface Options { site: string; said: (sentence: string) => void; pictures: (files: File[]) => void }

export const Paste = Extension.create<Options>({
  name: "pasteFromPrograms",
  priority: 1500,
  addOptions: () => ({ site: "", said: () => {}, pictures: () => {} }),
  addProseMirrorPlugins() {
    const { editor, options } = this;
    return [new Plugin({
      props: {
        // At the event itself: before it asks a plugin, ProseMirror has parsed the clipboard, styles and all.
        handleDOMEvents: {
          paste: (view, event) => {
            const files = view.editable && event.clipboardData ? filesAlone(event.clipboardData) : [];
            if (files.length > 0) {
              options.pictures(files);
              event.preventDefault();
              return true;
            }

            if (!view.editable || event.clipboardData === null || !take(editor, view, event.clipboardData, options)) return false;
            event.preventDefault();
            return true;
          },
          drop: (view, event) => {
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
            if (!view.editable || view.dragging || !event.dataTransfer || !place) return false;
            const files = [...event.dataTransfer.files];
            view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(place.pos))));
            if (files.length > 0) {
              options.pictures(files);
              event.preventDefault();
              return true;
            }

            if (!take(editor, view, event.dataTransfer, options)) return false;
            event.preventDefault();
            return true;
          },
        },
      },
    })];
  },
});

/** All files, unless they are only a picture of the text beside them, as Office programs give it. */
export function filesAlone(data: DataTransfer): File[] {
  const files = [...data.files];
  return data.getData("text/plain") === "" && (files.some(isPicture) || data.getData("text/html") === "") ? files : [];
}

const structure = /<(?:p|div|h[1-6]|ul|ol|li|table|b|strong|i|em|a|br|blockquote|img|s|del|pre)\b/i;
const markdown = /^#{1,4} \S|\*\*\S[^*\n]*\*\*|\]\(https?:\/\/|^```/m;

function take(editor: Editor, view: EditorView, data: DataTransfer, options: Options): boolean {
  const html = data.getData("text/html");
  const plain = data.getData("text/plain");
  const { $from, empty } = view.state.selection;
  // What was copied here comes back as it was; in code every character counts; pictures are for whom it concerns.
  if (html.includes("data-pm-slice") || $from.parent.type.spec.code || data.files.length > 0 && plain === "" || html === "" && plain === "") return false;

  const address = plain.trim();
  if (isAddress(address) && cleanPasted(address).text === address) {
    if (!empty && $from.parent.isTextblock && $from.sameParent(view.state.selection.$to)) {
      editor.chain().setMark("link", { href: address }).run();
      return true;
    }

    const isAlone = $from.depth === 1 && $from.parent.type.name === "paragraph" && $from.parent.content.size === 0;
    if (isAlone && cardKind(address, options.site) !== null) {
      editor.chain().insertContentAt({ from: $from.before(), to: $from.after() }, [{ type: "card", attrs: { address } }, { type: "paragraph" }]).setTextSelection($from.before() + 2).run();
      return true;
    }

    if (html === "" || !structure.test(html.replace(/<\/?a\b[^>]*>/gi, ""))) {
      view.dispatch(view.state.tr.insertText(address).scrollIntoView());
      return true;
    }
  }

  const report = new Report();
  const content = html !== "" && structure.test(html) ? fromHtml(parsed(html), report) : markdown.test(plain) ? fromMarkdown(editor, plain, report, options) : fromPlain(plain, report);
  if (content.length === 0) return true;
  insert(view, content);
  const sentence = report.sentence;
  if (sentence !== null) options.said(sentence);
  return true;
}

/** Without its styles: the page's policy would note each of them as an offence. Nothing in the document runs or is fetched. */
function parsed(html: string): HTMLElement {
  const bare = html.replace(/<style\b[\s\S]*?<\/style\s*>/gi, "").replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/(\s)style\s*=/gi, "$1data-style="));
  return new DOMParser().parseFromString(bare, "text/html").body;
}

function fromMarkdown(editor: Editor, plain: string, report: Report, options: Options): Json[] {
  const { text, changed } = cleanPasted(plain.replace(/\r\n?/g, "\n"));
  report.count(changed);
  const { doc } = read(text, editor.schema, (address) => cardKind(address, options.site) !== null);
  return (doc.toJSON() as Json).content!.map((block) => ({ ...block, attrs: { ...block.attrs, origin: null } }));
}

function insert(view: EditorView, content: Json[]): void {
  const { state } = view;
  const { $from } = state.selection;
  const blocks = inList($from, content.map((json) => Node.fromJSON(state.schema, json)));
  const isLine = $from.parent.type.name === "heading" || /^table(?:Cell|Header)$/.test($from.node(-1)?.type.name ?? "");
  const slice = isLine ? new Slice(Fragment.from(inOneLine(blocks, $from.parent)), 0, 0) : blocks.length === 1 && blocks[0].type.name === "paragraph" ? new Slice(blocks[0].content, 0, 0) : Slice.maxOpen(Fragment.from(blocks));
  view.dispatch(closeHistory(state.tr).replaceSelection(slice).scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
  view.dispatch(closeHistory(view.state.tr));
}

/** Paragraphs that are pasted into a list are items of it. */
function inList($from: ResolvedPos, blocks: Node[]): Node[] {
  const [item, list] = [$from.node(-1), $from.node(-2)];
  if (item?.type.name !== "listItem" || blocks.length < 2 || blocks.some((block) => block.type.name !== "paragraph")) return blocks;
  return [list.type.create(null, blocks.map((block) => item.type.create(null, block)))];
}

/** A heading or a cell has room for the words, not for the blocks. */
function inOneLine(blocks: Node[], parent: Node): Node[] {
  const line: Node[] = [];
  const { schema } = parent.type;
  for (const block of blocks) {
    if (line.length > 0) line.push(schema.text(" "));
    block.descendants((node) => {
      if (node.isText) line.push(node);
      else if (node.type.name === "hardBreak" || node.isTextblock && line.length > 0) line.push(schema.text(" "));
      return !node.isText;
    });
  }

  return line;
}
