import type { Editor } from "@tiptap/core";
import type { EditorState } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/**
 * The editor once it has taken in where a key or the mouse put the cursor. The browser tells that a moment later; what comes by itself in between (an answer of the
 * proofreader, a picture) would put the cursor back to where it was.
 */
export function settled({ view }: Editor): { state: EditorState; view: EditorView } {
  if (!view.composing) (view as unknown as { domObserver: { flush: () => void } }).domObserver.flush();
  return { state: view.state, view };
}
