import { holdSaves } from "./hold-saves";
import { findPictures, type LibraryPicture, notPictures, picturesIn, uploadPicture } from "./library";
import { isolated, noAnswer } from "./words";

/** The picture of what a form is about: found in the whole library, and uploaded as soon as it is chosen or dropped. The radio buttons are what the form sends. */
export function wirePictureField(): void {
  const field = document.querySelector<HTMLElement>("[data-picture]");
  if (!field) return;

  const part = (name: string) => field.querySelector<HTMLElement>(`[data-picture-${name}]`);
  const [choices, says, state] = [part("choices")!, part("says")!, part("state")!];
  const file = field.querySelector<HTMLInputElement>("input[type=file]")!;
  // Words are asked for while the chosen picture has none.
  const showWords = () => { says.hidden = !field.querySelector("input[type=radio]:checked[data-mute]"); };
  /** How often the writer chose, and not a picture that came. */
  let chosenByHand = 0;
  field.addEventListener("click", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== "radio") return;
    chosenByHand++;
    leftBehind = "";
  });
  const choose = (picture: LibraryPicture) => {
    field.querySelector(`input[type=radio][value="${picture.id}"]`)?.closest("label")!.remove();
    const label = choice(field, picture);
    choices.append(label);
    const radio = label.querySelector("input")!;
    radio.checked = true;
    radio.dispatchEvent(new Event("input", { bubbles: true }));
    showWords();
  };
  const offer = (picture: LibraryPicture) => { if (!field.querySelector(`input[type=radio][value="${picture.id}"]`)) choices.append(choice(field, picture)); };
  let upload: Promise<string> | null = null;
  let breaks = new AbortController();
  let broken: File | null = null;
  /** What is to be said of it to who goes further; empty once it was, and when another is chosen. */
  let leftBehind = "";
  const again = Object.assign(document.createElement("button"), { type: "button", textContent: "أعد المحاولة", hidden: true });
  again.addEventListener("click", () => { if (broken) take(broken); });
  state.after(again);
  const tell = (refusal: string) => {
    again.hidden = !broken;
    state.textContent = refusal;
    state.classList.toggle("field-error", refusal !== "");
  };
  // One after the other: what was chosen last stays chosen, be it one that was there already, and the form is held until it is there.
  const take = (chosen: File, left = "") => {
    const before = chosenByHand;
    const { signal } = breaks;
    const last = (upload ?? Promise.resolve("")).then(() => send(chosen, left, before, signal));
    upload = last;
    void last.finally(() => { if (upload === last) upload = null; });
  };
  const send = async (chosen: File, left: string, before: number, signal: AbortSignal) => {
    broken = null;
    tell("");
    state.textContent = `تُرفع “${isolated(chosen.name)}”…`;
    const { picture, refusal, isBroken } = await uploadPicture(chosen, (done) => { state.textContent = `تُرفع “${isolated(chosen.name)}”: ${Math.round(done * 100)}%`; }, signal);
    const refused = `${refusal ?? ""} ${left}`.trim();
    tell(refused);
    broken = isBroken ? chosen : null;
    leftBehind = isBroken ? refusal! : "";
    again.hidden = !broken;
    if (picture && chosenByHand === before) choose(picture);
    else if (picture) {
      offer(picture);
      if (refused === "") state.textContent = `رُفعت “${isolated(chosen.name)}” وهي في القائمة، وبقي ما اخترته بعدها.`;
    }
    return refused;
  };
  holdSaves(field.closest("form")!, {
    underWay: () => upload,
    leftBehind: () => leftBehind,
    tell: () => {
      if (leftBehind !== "") tell(leftBehind);
      leftBehind = "";
      again.hidden = !broken;
      state.scrollIntoView({ block: "center" });
    },
    giveUp: () => {
      breaks.abort();
      breaks = new AbortController();
    },
  });

  file.addEventListener("change", () => {
    const chosen = file.files?.[0];
    file.value = "";
    if (chosen) take(chosen);
  });
  field.addEventListener("change", showWords);
  field.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    field.classList.add("upload-over");
  });
  for (const end of ["dragleave", "drop"]) field.addEventListener(end, () => field.classList.remove("upload-over"));
  field.addEventListener("drop", (event) => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    const [dropped, ...others] = picturesIn(event.dataTransfer);
    const strangers = [...event.dataTransfer.files].filter((one) => one !== dropped && !others.includes(one));
    const left = [...others.map((one) => `لم تُرفع “${one.name}”: هنا صورة واحدة.`), notPictures(strangers.map((one) => one.name))].join(" ").trim();
    if (dropped) take(dropped, left);
    else tell(left);
  });
  wireSearch(part("library"), part("found"), field, tell);
  showWords();
}

function wireSearch(library: HTMLElement | null, found: HTMLElement | null, field: HTMLElement, tell: (refusal: string) => void): void {
  if (!library || !found) return;

  const search = Object.assign(document.createElement("input"), { type: "search", autocomplete: "off" });
  search.setAttribute("aria-label", "ابحث في الصور");
  search.placeholder = "ابحث في الصور";
  found.before(search);
  let asked: AbortController | undefined;
  let timer = 0;
  search.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
  search.addEventListener("input", (event) => {
    event.stopPropagation();
    asked?.abort();
    clearTimeout(timer);
    timer = window.setTimeout(async () => {
      asked = new AbortController();
      const { signal } = asked;
      const pictures = await findPictures(search.value, signal);
      if (signal.aborted) return;
      tell(pictures ? "" : noAnswer);
      if (!pictures) return;
      const chosen = field.querySelector<HTMLInputElement>("input[type=radio]:checked");
      const kept = chosen && found.contains(chosen) ? [chosen.closest("label")!] : [];
      found.replaceChildren(...kept, ...pictures.filter((picture) => chosen?.value !== String(picture.id)).map((picture) => choice(field, picture)));
    }, 200);
  });
}

/** As _PictureChoice.cshtml has it. */
function choice(field: HTMLElement, picture: LibraryPicture): HTMLLabelElement {
  const radio = Object.assign(document.createElement("input"), { type: "radio", name: field.dataset.picture!, value: String(picture.id) });
  if (picture.altText === "") radio.dataset.mute = "";
  const image = Object.assign(document.createElement("img"), { src: picture.thumbnail, alt: "", loading: "lazy" });
  const name = Object.assign(document.createElement("span"), { textContent: picture.altText || picture.name, dir: "auto" });
  const label = Object.assign(document.createElement("label"), { className: "lead-choice" });
  label.append(radio, image, name);
  if (picture.altText === "") label.append(Object.assign(document.createElement("span"), { className: "badge badge-inreview", textContent: "بلا نص بديل" }));
  return label;
}
