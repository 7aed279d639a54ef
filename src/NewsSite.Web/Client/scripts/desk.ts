// The desk works without it: counters, dragging where arrows do the same, who else has the story open, and a warning before typed text is left behind.
import { wireCalendar } from "./calendar";
import { wireCounters } from "./counters";
import { wireOrder } from "./order";
import { wirePasskeys } from "./passkeys";
import { wirePresence } from "./presence";
import { wireProofreading } from "./proofread";
import { showCurrentSection } from "./sections";
import { guardText } from "./unsaved";

wireCounters();
wireOrder();
wirePasskeys();
guardText();
showCurrentSection();
wirePresence();
wireCalendar();
wireProofreading();
