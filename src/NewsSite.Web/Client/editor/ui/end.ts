import { GapCursor } from "@tiptap/pm/gapcursor";
import type { Node } from "@tiptap/pm/model";
import { NodeSelection, Selection } from "@tiptap/pm/state";

/** Where one writes on. Behind a picture that stands last, not on it: the next key would be meant for the picture. */
export function endOf(doc: Node): Selection {
  const end = Selection.atEnd(doc);
  return end instanceof NodeSelection ? new GapCursor(doc.resolve(doc.content.size)) : end;
}
