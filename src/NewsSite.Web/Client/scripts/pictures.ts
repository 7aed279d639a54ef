import { uploadPicture } from "./library";

/** Sends chosen, dropped and pasted files one by one, so that each shows how far it is and one that fails takes no other along. */
export function wireUploads(): void {
  document.querySelectorAll<HTMLFormElement>("form[data-upload]").forEach((form) => {
    const input = form.querySelector<HTMLInputElement>("input[type=file]")!;
    const list = form.querySelector<HTMLElement>("[data-uploads]")!;
    let queue = Promise.resolve();
    const take = (files: Iterable<File>) => {
      for (const file of files) {
        const row = list.appendChild(document.createElement("li"));
        line(file, row);
      }
      queue = queue.then(showLibrary);
    };
    const line = (file: File, row: HTMLElement) => {
      row.replaceChildren(isolated(file.name), " ", Object.assign(document.createElement("progress"), { max: 1, value: 0 }));
      row.querySelector("progress")!.setAttribute("aria-label", `رفع ${file.name}`);
      queue = queue.then(() => send(file, row, () => {
        line(file, row);
        queue = queue.then(showLibrary);
      }));
    };

    input.addEventListener("change", () => {
      take(input.files!);
      input.value = "";
    });
    const choose = form.querySelector<HTMLButtonElement>("button")!;
    input.hidden = true;
    // Each goes up by itself, however many they are.
    form.querySelector("[data-upload-most]")?.remove();
    choose.textContent = "اختر صورًا";
    choose.after("أو أفلتها في الصفحة، أو ألصقها.");
    choose.addEventListener("click", (event) => {
      event.preventDefault();
      input.click();
    });
    document.addEventListener("paste", (event) => {
      if (event.clipboardData?.files.length) take(event.clipboardData.files);
    });
    document.addEventListener("dragover", (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      form.classList.add("upload-over");
    });
    document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) form.classList.remove("upload-over"); });
    document.addEventListener("drop", (event) => {
      form.classList.remove("upload-over");
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      take(event.dataTransfer.files);
    });
  });
}

/** The library as it is now, with what came. */
async function showLibrary(): Promise<void> {
  const shown = document.querySelector("[data-library]")!;
  try {
    const answer = await fetch(location.href);
    const now = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-library]");
    if (answer.ok && now) shown.replaceWith(document.adoptNode(now));
  } catch {
    // What came is named above with its link.
  }
}

async function send(file: File, row: HTMLElement, again: () => void): Promise<void> {
  const { picture, wasThere, refusal, isBroken } = await uploadPicture(file, (part) => { row.querySelector("progress")!.value = part; });
  row.classList.toggle("upload-refused", !picture);
  if (!picture) {
    row.replaceChildren(refusal ?? "");
    if (!isBroken) return;
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: "أعد المحاولة" });
    button.addEventListener("click", again);
    row.append(" ", button);
    return;
  }

  const link = Object.assign(document.createElement("a"), { href: `/admin/pictures/${picture.id}` });
  link.append(isolated(file.name));
  row.replaceChildren(link, wasThere ? " في المكتبة من قبل." : " رُفعت. اكتب نصها البديل.");
}

function isolated(text: string): HTMLElement {
  return Object.assign(document.createElement("bdi"), { textContent: text });
}

/** A click on the picture names the point that crops keep; they follow at once. */
export function wireFocalPoint(): void {
  const picture = document.querySelector<HTMLElement>("[data-focal]");
  const [x, y] = ["x", "y"].map((axis) => document.querySelector<HTMLInputElement>(`#form-focal${axis}`));
  if (!picture || !x || !y) return;

  const dot = picture.appendChild(Object.assign(document.createElement("span"), { className: "focal-dot" }));
  const follow = () => {
    dot.style.left = `${x.value}%`;
    dot.style.top = `${y.value}%`;
    document.querySelectorAll<HTMLElement>(".crop img").forEach((crop) => { crop.style.objectPosition = `${x.value}% ${y.value}%`; });
  };
  picture.addEventListener("click", (event) => {
    const box = picture.querySelector("img")!.getBoundingClientRect();
    x.value = share(event.clientX - box.left, box.width);
    y.value = share(event.clientY - box.top, box.height);
    x.dispatchEvent(new Event("input", { bubbles: true }));
  });
  for (const field of [x, y]) field.addEventListener("input", follow);
  follow();
}

function share(part: number, whole: number): string {
  return String(Math.round(Math.min(1, Math.max(0, part / whole)) * 100));
}
