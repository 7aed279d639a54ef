// The pages of signing in work without it: passkeys, and going on with an interrupted save by itself.
import { wirePasskeys } from "./passkeys";

wirePasskeys();
document.querySelector<HTMLFormElement>("form#goes-on")?.requestSubmit();
