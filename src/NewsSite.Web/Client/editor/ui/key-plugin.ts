import { Plugin } from "@tiptap/pm/state";
import { settle } from "./settled";

/** Gives each key that is pressed in the text to a function, before anything else sees it, and does it where the cursor is seen to be. Tab after Escape is the browser's: it leaves lists and tables, in which it does something else. */
export function keyPlugin(press: (event: KeyboardEvent) => boolean): Plugin {
  let isLeaving = false;
  return new Plugin({
    props: {
      handleKeyDown: (_, event) => press(event),
      handleDOMEvents: {
        keydown: (view, event) => {
          settle(view);
          const leaves = isLeaving && event.key === "Tab";
          isLeaving = event.key === "Escape" || isLeaving && event.key === "Shift";
          return leaves;
        },
      },
    },
  });
}
