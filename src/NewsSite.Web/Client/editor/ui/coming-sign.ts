import { el } from "./dom";

/** Where pictures on their way say how far they are: at their place in the text, and above its source while that is shown. */
export class ComingSign {
  readonly inText = el("div", { class: "picture-coming", contenteditable: "false" });
  readonly overSource = el("div", { class: "picture-coming" });

  /** «parts» makes them anew for each of the two. */
  show(parts: () => (Node | string)[], isBroken = false): void {
    for (const place of [this.inText, this.overSource]) {
      place.className = isBroken ? "picture-broken" : "picture-coming";
      place.replaceChildren(...parts());
    }
  }

  /** «part»: of the file, from 0 to 1. */
  progress(part: number): void {
    for (const place of [this.inText, this.overSource]) place.querySelector("progress")!.value = part;
  }
}
