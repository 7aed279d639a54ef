import { callOrReturn, getExtensionField, Node, type ParentConfig } from "@tiptap/core";
import type { EditorView } from "@tiptap/pm/view";
import { addRowAfter, goToNextCell, isInTable, tableEditing } from "@tiptap/pm/tables";

declare module "@tiptap/core" {
  interface NodeConfig<Options, Storage> {
    tableRole?: string | ((this: { name: string; options: Options; storage: Storage; parent: ParentConfig<NodeConfig<Options>>["tableRole"] }) => string);
  }
}

/** From the last cell into a new row. */
const toNextCell = (view: EditorView): boolean =>
  goToNextCell(1)(view.state, view.dispatch) || isInTable(view.state) && addRowAfter(view.state, view.dispatch) && goToNextCell(1)(view.state, view.dispatch);

const cell = () => ({
  align: { default: null, rendered: false },
  colspan: { default: 1, rendered: false },
  rowspan: { default: 1, rendered: false },
  colwidth: { default: null, rendered: false },
});

/** A table of Markdown: one row of headings, one line of text in each cell. */
export const Table = Node.create({
  name: "table",
  group: "block",
  content: "tableRow+",
  isolating: true,
  tableRole: "table",
  extendNodeSchema(extension) {
    const context = { name: extension.name, options: extension.options, storage: extension.storage };
    return { tableRole: callOrReturn(getExtensionField(extension, "tableRole", context)) };
  },
  parseHTML: () => [{ tag: "table" }],
  renderHTML: ({ HTMLAttributes }) => ["div", { class: "table" }, ["table", HTMLAttributes, ["tbody", 0]]],
  addKeyboardShortcuts() {
    const next = () => isInTable(this.editor.state) && toNextCell(this.editor.view);
    return {
      Tab: () => toNextCell(this.editor.view),
      "Shift-Tab": () => goToNextCell(-1)(this.editor.state, this.editor.view.dispatch),
      // A cell is one line.
      Enter: next,
      "Shift-Enter": next,
    };
  },
  addProseMirrorPlugins: () => [tableEditing()],
});

export const TableRow = Node.create({
  name: "tableRow",
  content: "(tableHeader | tableCell)+",
  tableRole: "row",
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: ({ HTMLAttributes }) => ["tr", HTMLAttributes, 0],
});

export const TableHeader = Node.create({
  name: "tableHeader",
  content: "paragraph",
  isolating: true,
  tableRole: "header_cell",
  addAttributes: cell,
  parseHTML: () => [{ tag: "th" }],
  renderHTML: ({ HTMLAttributes }) => ["th", HTMLAttributes, 0],
});

export const TableCell = Node.create({
  name: "tableCell",
  content: "paragraph",
  isolating: true,
  tableRole: "cell",
  addAttributes: cell,
  parseHTML: () => [{ tag: "td" }],
  renderHTML: ({ HTMLAttributes }) => ["td", HTMLAttributes, 0],
});
