import { Plugin } from "@tiptap/pm/state";

/** Gives each key that is pressed in the text to a function, before anything else sees it. */
export const keyPlugin = (press: (event: KeyboardEvent) => boolean): Plugin => new Plugin({ props: { handleKeyDown: (_, event) => press(event) } });
