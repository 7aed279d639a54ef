const graphemes = new Intl.Segmenter("ar", { granularity: "grapheme" });

/** Shows under a field how many letters it holds, as people count them, and when they are more than fit. */
export function wireCounters(within: ParentNode = document): void {
  within.querySelectorAll<HTMLElement>("[data-count-for]").forEach((counter) => {
    const field = document.getElementById(counter.dataset.countFor!) as HTMLInputElement | HTMLTextAreaElement;
    const limit = Number(counter.dataset.countLimit);
    const show = () => {
      const count = [...graphemes.segment(field.value)].length;
      counter.textContent = `${count} من ${limit}`;
      counter.classList.toggle("field-count-over", count > limit);
    };
    counter.hidden = false;
    field.addEventListener("input", show);
    show();
  });
}
