// Passkeys: the page holds the question, the answer goes into a hidden field of the same form.

/** The button is shown only where the browser can do it. */
export function wirePasskeys(root: ParentNode = document): void {
  const able = typeof PublicKeyCredential === "function" && typeof PublicKeyCredential.parseRequestOptionsFromJSON === "function";
  if (!able) return;

  wire(root, "passkeyGet", async (options) => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }));
  wire(root, "passkeyNew", async (options) => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }));
}

function wire(root: ParentNode, kind: "passkeyGet" | "passkeyNew", ask: (options: any) => Promise<Credential | null>): void {
  root.querySelectorAll<HTMLButtonElement>(kind === "passkeyGet" ? "[data-passkey-get]" : "[data-passkey-new]").forEach((button) => {
    const form = button.form!;
    const fault = form.querySelector<HTMLElement>("[data-passkey-error]");
    button.hidden = false;
    button.addEventListener("click", async () => {
      if (fault) fault.hidden = true;
      try {
        const credential = await ask(JSON.parse(button.dataset[kind]!));
        form.querySelector<HTMLInputElement>("[name='Form.Passkey']")!.value = JSON.stringify(credential);
        form.requestSubmit();
      } catch (reason) {
        // Turned away, timed out, or no such key here: the form is still there.
        if (!fault) return;
        if ((reason as DOMException).name === "InvalidStateError") fault.textContent = "على هذا الجهاز مفتاح لحسابك من قبل.";
        fault.hidden = false;
      }
    });
  });
}
