/** A file that is let go beside the places that take one would be opened instead of the page, and what is typed with it. */
export function turnAwayFiles(): void {
  for (const moment of ["dragover", "drop"] as const) {
    document.addEventListener(moment, (event) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files") || (event.target as Element).closest("input[type=file]")) return;

      event.preventDefault();
      event.dataTransfer.dropEffect = "none";
    });
  }
}
