// What the editor can do to the text: one list for the toolbar, the keys and the page of help.
import type { Editor } from "@tiptap/core";
import { redo, redoDepth, undo, undoDepth } from "@tiptap/pm/history";
import * as tables from "@tiptap/pm/tables";
import type { Shortcut } from "./keys";

export interface Act {
  name: string;
  label: string;
  /** The path of a drawing, or one or two letters. */
  icon?: string;
  letters?: string;
  keys?: Shortcut;
  run: (editor: Editor) => void;
  isOn?: (editor: Editor) => boolean;
  isPossible?: (editor: Editor) => boolean;
}

const heading = (level: number, label: string): Act => ({
  name: `heading-${level}`,
  label,
  letters: `ع${level}`,
  keys: { code: `Digit${level}`, alt: true },
  run: (editor) => editor.chain().focus().toggleNode("heading", "paragraph", { level }).run(),
  isOn: (editor) => editor.isActive("heading", { level }),
  isPossible: (editor) => !inTable(editor),
});

const mark = (name: string, label: string, keys: Shortcut, icon?: string): Act => ({
  name,
  label,
  icon,
  keys,
  run: (editor) => editor.chain().focus().toggleMark(name).run(),
  isOn: (editor) => editor.isActive(name),
});

export const bold = mark("bold", "غامق", { code: "KeyB" }, "M6 4h5a3 3 0 0 1 0 6H6zM6 10h6a3 3 0 0 1 0 6H6z");
export const italic = mark("italic", "تمييز", { code: "KeyI" });
export const strike = mark("strike", "مشطوب", { code: "KeyX", shift: true });

export const headings = [heading(2, "عنوان فرعي"), heading(3, "عنوان من المستوى الثالث"), heading(4, "عنوان من المستوى الرابع")];

export const paragraph: Act = {
  name: "paragraph",
  label: "فقرة عادية",
  keys: { code: "Digit0", alt: true },
  run: (editor) => editor.chain().focus().setNode("paragraph").run(),
};

export const bullets: Act = {
  name: "bullets",
  label: "قائمة نقطية",
  icon: "M15.5 5h.01M15.5 10h.01M15.5 15h.01M12 5H3M12 10H3M12 15H3",
  keys: { code: "Digit8", shift: true },
  run: (editor) => editor.chain().focus().toggleList("bulletList", "listItem").run(),
  isOn: (editor) => editor.isActive("bulletList"),
  isPossible: (editor) => !inTable(editor),
};

export const numbers: Act = {
  name: "numbers",
  label: "قائمة مرقمة",
  icon: "M15 3.5l1.2-.7V7M14.6 12.2c.2-1.4 2.4-1.3 2.4.1 0 1.2-2.4 1.8-2.4 3.2H17M11.5 5H3M11.5 10H3M11.5 15H3",
  keys: { code: "Digit7", shift: true },
  run: (editor) => editor.chain().focus().toggleList("orderedList", "listItem").run(),
  isOn: (editor) => editor.isActive("orderedList"),
  isPossible: (editor) => !inTable(editor),
};

export const quote: Act = {
  name: "quote",
  label: "اقتباس",
  icon: "M16 7h-4v5h4zM16 7c0-2-.8-3-2.5-3.5M8 7H4v5h4zM8 7c0-2-.8-3-2.5-3.5M4 16h12",
  keys: { code: "Digit9", shift: true },
  run: (editor) => (editor.isActive("blockquote") ? editor.chain().focus().lift("blockquote") : editor.chain().focus().wrapIn("blockquote")).run(),
  isOn: (editor) => editor.isActive("blockquote"),
  isPossible: (editor) => !inTable(editor),
};

export const pullQuote: Act = {
  name: "pull-quote",
  label: "جملة مقتبسة بارزة",
  icon: "M3 3h14M3 17h14M13.5 8h-3v3.5h3zM13.5 8c0-1.3-.5-2-1.6-2.4M8 8H5v3.5h3zM8 8c0-1.3-.5-2-1.6-2.4",
  keys: { code: "KeyQ", shift: true },
  run: (editor) => (editor.isActive("pullQuote") ? editor.chain().focus().lift("pullQuote") : editor.chain().focus().setNode("paragraph").wrapIn("pullQuote")).run(),
  isOn: (editor) => editor.isActive("pullQuote"),
  isPossible: (editor) => editor.state.selection.$from.depth <= (editor.isActive("pullQuote") ? 2 : 1),
};

export const table: Act = {
  name: "table",
  label: "جدول",
  icon: "M3 4h14v12H3zM3 8h14M3 12h14M8 4v12M12.5 4v12",
  run: (editor) => {
    const cell = (type: string) => ({ type, content: [{ type: "paragraph" }] });
    const row = (type: string) => ({ type: "tableRow", content: [cell(type), cell(type), cell(type)] });
    const at = editor.state.selection.from;
    editor.chain().focus().insertContent({ type: "table", content: [row("tableHeader"), row("tableCell")] }).run();
    // Into the first heading, wherever the table came to stand.
    editor.state.doc.nodesBetween(Math.max(0, at - 2), editor.state.doc.content.size, (node, pos) => {
      if (node.type.name === "table" && pos >= at - 2) editor.commands.setTextSelection(pos + 4);
      return node.type.name !== "table";
    });
  },
  isPossible: (editor) => !inTable(editor) && !inList(editor),
};

export const undoing: Act = {
  name: "undo",
  label: "تراجع",
  icon: "M12 5l4 4-4 4M16 9H8a4 4 0 0 0 0 8h2",
  keys: { code: "KeyZ" },
  run: (editor) => { undo(editor.state, editor.view.dispatch); editor.commands.focus(); },
  isPossible: (editor) => undoDepth(editor.state) > 0,
};

export const redoing: Act = {
  name: "redo",
  label: "أعد ما تراجعت عنه",
  icon: "M8 5L4 9l4 4M4 9h8a4 4 0 0 1 0 8h-2",
  keys: { code: "KeyY" },
  run: (editor) => { redo(editor.state, editor.view.dispatch); editor.commands.focus(); },
  isPossible: (editor) => redoDepth(editor.state) > 0,
};

/** The same by the key that others know for it. */
export const redoingToo: Act = { ...redoing, keys: { code: "KeyZ", shift: true } };

const inTableAct = (name: string, label: string, command: (typeof tables)["addRowAfter"]): Act => ({
  name,
  label,
  run: (editor) => { command(editor.state, editor.view.dispatch); editor.commands.focus(); },
});

/** Only while the cursor is in a table. */
export const tableActs: Act[] = [
  inTableAct("row-before", "صف فوقه", tables.addRowBefore),
  inTableAct("row-after", "صف تحته", tables.addRowAfter),
  // Columns run from the right: the one before is on the right.
  inTableAct("column-before", "عمود قبله", tables.addColumnBefore),
  inTableAct("column-after", "عمود بعده", tables.addColumnAfter),
  inTableAct("row-delete", "احذف الصف", tables.deleteRow),
  inTableAct("column-delete", "احذف العمود", tables.deleteColumn),
  inTableAct("table-delete", "احذف الجدول", tables.deleteTable),
];

export const inTable = (editor: Editor): boolean => editor.isActive("table");

const inList = (editor: Editor): boolean => editor.isActive("listItem");
