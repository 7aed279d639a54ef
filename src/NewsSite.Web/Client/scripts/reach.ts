/** Milliseconds. So long other nodes may take to hear of a change, and so often it is asked again. */
const patience = 1_500;
const tries = 3;

interface Verdict { says: string; settled: boolean; }

/** Asks each place where readers may meet the story what it shows them now, once the report is opened. */
export function wireReach(): void {
  const report = document.querySelector<HTMLDetailsElement>("details[data-reach]");
  if (!report) return;

  let asked = false;
  const ask = () => {
    if (!report.open || asked) return;

    asked = true;
    report.querySelectorAll<HTMLElement>("li").forEach((place) => void follow(place, report.dataset));
  };
  report.addEventListener("toggle", ask);
  ask();
}

async function follow(place: HTMLElement, story: DOMStringMap): Promise<void> {
  const line = place.querySelector<HTMLElement>(".reach-state")!;
  for (let tried = 1; ; tried++) {
    const verdict = await look(place, story);
    line.textContent = verdict.says;
    line.classList.toggle("reach-late", !verdict.settled);
    if (verdict.settled || tried === tries) return;

    await new Promise((resolve) => setTimeout(resolve, patience));
  }
}

async function look(place: HTMLElement, story: DOMStringMap): Promise<Verdict> {
  try {
    // As a reader has it: without the editor's cookie.
    const answer = await fetch(place.querySelector("a")!.href, { cache: "no-store", credentials: "omit" });
    const text = await answer.text();
    return "reachPage" in place.dataset ? ofPage(answer.status, text, story) : ofList(text, story);
  } catch {
    return { says: "لا اتصال الآن", settled: false };
  }
}

function ofPage(status: number, text: string, story: DOMStringMap): Verdict {
  if (String(status) !== story.answer) return { says: "لم يصلها التغيير بعد", settled: false };
  if (status === 410) return { says: "تقول إنه سُحب", settled: true };
  if (status === 404) return { says: "لم تعد موجودة", settled: true };
  // An update of which readers are not told has left no mark to look for.
  if (!story.updated) return { says: "يراها القراء", settled: true };
  // Up to the seconds: the sign of the offset is written as an entity.
  return text.includes(story.updated.slice(0, 19)) ? { says: "فيها آخر ما نُشر", settled: true } : { says: "لم يصلها التغيير بعد", settled: false };
}

function ofList(text: string, story: DOMStringMap): Verdict {
  const shows = text.includes(`"${story.reach}"`) || text.includes(`${story.reach}<`) || text.includes(`${story.short}<`);
  if (story.answer === "200") return { says: shows ? "يظهر" : "ليس بين أحدث ما فيها", settled: true };
  return shows ? { says: "ما زال يظهر", settled: false } : { says: "لا يظهر", settled: true };
}
