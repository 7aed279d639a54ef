// The desk works without it: counters, dragging where arrows do the same, the editor's own clock, who else has the story open, what readers see of it, copies of what is typed, and a warning before typed text is left behind.
import { wireCalendar } from "./calendar";
import { wireCounters } from "./counters";
import { showRefusedBefore } from "./hold-saves";
import { wireOrder } from "./order";
import { showOwnClock } from "./own-clock";
import { wirePasskeys } from "./passkeys";
import { wirePictureField } from "./picture-field";
import { wireFocalPoint, wireUploads } from "./pictures";
import { wirePresence } from "./presence";
import { wireProofreading } from "./proofread";
import { wireReach } from "./reach";
import { recoverTyped } from "./recover";
import { wireSaveKey } from "./save-key";
import { wireStoryForm } from "./save-queue";
import { showCurrentSection } from "./sections";
import { turnAwayFiles } from "./stray-files";
import { guardText } from "./unsaved";

wireCounters();
wireOrder();
wirePasskeys();
guardText();
wireStoryForm();
wireSaveKey();
showCurrentSection();
wirePresence();
wireCalendar();
showOwnClock();
wireProofreading();
wireUploads();
wirePictureField();
showRefusedBefore();
wireFocalPoint();
turnAwayFiles();
wireReach();
void recoverTyped();
// What was refused stands under its field, where the bar of buttons may lie over it.
document.querySelector(".field-refused [autofocus]")?.closest(".field")?.scrollIntoView({ block: "center" });
