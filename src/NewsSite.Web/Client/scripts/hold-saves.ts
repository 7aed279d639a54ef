/**
 * A save in the middle of an upload would go without the picture, and nobody would read why. It waits, and goes when everything was taken; «tell» brings
 * into sight what was refused. «underWay» gives null while nothing goes up.
 */
export function holdSaves(form: HTMLFormElement, underWay: () => Promise<boolean> | null, tell: () => void): void {
  let isWaiting = false;
  form.addEventListener("submit", (event) => {
    const uploads = underWay();
    if (!uploads) return;

    event.preventDefault();
    event.stopImmediatePropagation();
    if (isWaiting) return;

    isWaiting = true;
    const { submitter } = event;
    void uploads.then((areTaken) => {
      isWaiting = false;
      if (areTaken) form.requestSubmit(submitter);
      else tell();
    });
  }, { capture: true });
  addEventListener("beforeunload", (event) => { if (underWay()) event.preventDefault(); });
}
