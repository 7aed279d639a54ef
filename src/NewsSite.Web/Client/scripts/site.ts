// What is personal on a reader's page happens here, in the browser: the page itself is the same for everybody.
import { applyScheme, wireScheme } from "./scheme";
import { applyTextSize, wireTextSize } from "./text-size";
import { endBreaking } from "./breaking";
import { wireCopy } from "./copy";
import { wireEmbeds } from "./embeds";
import { relateTimes } from "./times";
import { showCurrentSection } from "./sections";

// Before the first paint, so that nothing flashes.
applyScheme();
applyTextSize();

document.addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll<HTMLElement>("[data-tools]").forEach((tools) => { tools.hidden = false; });
  endBreaking();
  showCurrentSection();
  wireScheme();
  wireTextSize();
  wireCopy();
  wireEmbeds();
  relateTimes();
});
