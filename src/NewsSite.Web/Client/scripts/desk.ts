// The desk works without it: counters, a warning before typed text is left behind, dragging where arrows do the same.
import { wireCounters } from "./counters";
import { wireOrder } from "./order";
import { wirePasskeys } from "./passkeys";
import { guardText } from "./unsaved";

wireCounters();
wireOrder();
wirePasskeys();
guardText();
