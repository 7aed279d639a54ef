import type { Editor } from "@tiptap/core";
import type { EditorState } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/**
 * The editor once it has taken in where a key or the mouse put the cursor. The browser tells that a moment later; what comes by itself in between (an answer of the
 * proofreader, a picture) would put the cursor back to where it was.
 */
export function settled({ view }: Editor): { state: EditorState; view: EditorView } {
  settle(view);
  return { state: view.state, view };
}

/** Takes in where the cursor is now; a browser that is busy tells it only after the next keys. */
export function settle(view: EditorView): void {
  if (!view.composing) (view as unknown as { domObserver: { flush: () => void } }).domObserver.flush();
}
