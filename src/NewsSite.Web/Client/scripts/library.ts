// The library of pictures, as scripts of the desk use it.

/** A picture of the library. «src» is how a text names it. */
export interface LibraryPicture { id: number; src: string; thumbnail: string; name: string; altText: string; caption: string | null }

/** Neither a picture nor a refusal: it was given up. «isBroken»: the library never saw it, and may take it the next time. */
export interface Uploaded { picture: LibraryPicture | null; wasThere: boolean; refusal: string | null; isBroken?: boolean }

/** Without HEIC, so that phones hand over a JPEG instead. */
export const pictureTypes = "image/jpeg,image/png,image/webp,image/avif,image/gif";

/** At most twelve, last come first; null when the site does not answer. */
export function findPictures(text: string, signal?: AbortSignal): Promise<LibraryPicture[] | null> {
  return ask({ text }, signal);
}

/** Null for what is not in it, and when the site does not answer. */
export async function pictureAt(src: string): Promise<LibraryPicture | null> {
  return (await ask({ src }))?.[0] ?? null;
}

async function ask(what: Record<string, string>, signal?: AbortSignal): Promise<LibraryPicture[] | null> {
  try {
    const answer = await fetch(`/admin/pictures/find?${new URLSearchParams(what)}`, { signal, headers: { Accept: "application/json" } });
    return answer.ok && !answer.redirected ? await answer.json() as LibraryPicture[] : null;
  } catch {
    return null;
  }
}

/** Milliseconds without any progress, after which a connection counts as broken; and once all is sent, while the site may work at others first. */
const patience = 30_000, workPatience = 300_000;

/** Sends a file to the library and tells how far it is, from 0 to 1. What is refused comes back with its sentence. */
export function uploadPicture(file: File, progress: (part: number) => void = () => {}, signal?: AbortSignal): Promise<Uploaded> {
  const givenUp: Uploaded = { picture: null, wasThere: false, refusal: null };
  if (signal?.aborted) return Promise.resolve(givenUp);
  return new Promise((done) => {
    const fields = new FormData();
    fields.append("__RequestVerificationToken", document.querySelector<HTMLInputElement>("[name=__RequestVerificationToken]")!.value);
    fields.append("files", file, file.name || "صورة");
    const request = new XMLHttpRequest();
    let timer = 0;
    const wait = (longest = patience) => { clearTimeout(timer); timer = window.setTimeout(() => request.abort(), longest); };
    request.upload.addEventListener("progress", (event) => {
      wait();
      if (event.lengthComputable) progress(event.loaded / event.total);
    });
    request.upload.addEventListener("load", () => wait(workPatience));
    request.addEventListener("loadend", () => {
      clearTimeout(timer);
      const answer = request.status === 200 ? (request.response as Uploaded[] | null)?.[0] : undefined;
      done(answer ?? (signal?.aborted ? givenUp : { ...givenUp, refusal: failure(file.name, request.status), isBroken: request.status !== 413 }));
    });
    signal?.addEventListener("abort", () => request.abort(), { once: true });
    request.responseType = "json";
    request.open("POST", "/admin/pictures");
    request.setRequestHeader("Accept", "application/json");
    request.send(fields);
    wait();
  });
}

/** Also those whose kind the system does not know, by their names: the library says what it does not take. */
export const isPicture = (file: File): boolean => file.type.startsWith("image/") || file.type === "" && /\.(?:hei[cf]|avif|webp|jpe?g|png|gif)$/i.test(file.name);

export const picturesIn = (data: DataTransfer | null): File[] => [...data?.files ?? []].filter(isPicture);

export const notPictures = (names: string[]): string => names.map((name) => `لم يُؤخذ “${name}”: ليس صورة.`).join(" ");

function failure(name: string, status: number): string {
  const reason = status === 401 ? "انتهت جلستك. ادخل من جديد" : status === 413 ? "الصورة أكبر من 30 ميغابايت" : status === 429 ? "رفعت صورًا كثيرة. انتظر دقيقة" : "انقطع الاتصال. أعد المحاولة";
  return `لم تُحفظ “${name}”: ${reason}.`;
}
