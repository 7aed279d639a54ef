// Loaded by the pages where a story is written, after the plain field: without it that field works as it is.
import { ReadAlso } from "./read-also";
import { StoryEditor } from "./story-editor";

const field = document.getElementById("form-body");
if (field instanceof HTMLTextAreaElement) new StoryEditor(field, (document.currentScript as HTMLScriptElement | null)?.dataset.site || location.origin);

const readAlso = document.querySelector<HTMLElement>("[data-read-also]");
if (readAlso) new ReadAlso(readAlso);
