// The desk works without it: counters and a warning before typed text is left behind.
import { wireCounters } from "./counters";
import { wirePasskeys } from "./passkeys";
import { guardText } from "./unsaved";

wireCounters();
wirePasskeys();
guardText();
