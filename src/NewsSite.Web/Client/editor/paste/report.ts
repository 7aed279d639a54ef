// What was done to a pasted text, in one Arabic line.
import { counted } from "../counted";
import type { Changed } from "./clean";

const signs = { one: "علامة خفية واحدة", two: "علامتان خفيتان", few: "# علامات خفية", many: "# علامة خفية", other: "# علامة خفية" };
const letters = { one: "حرف واحد", two: "حرفان", few: "# أحرف", many: "# حرفًا", other: "# حرف" };
// «لم تُلصق صورة واحدة» would say that not a single one was pasted.
const pictures = { one: "صورة", two: "صورتان", few: "# صور", many: "# صورة", other: "# صورة" };

export class Report {
  invisible = 0;
  shapes = 0;
  tatweel = 0;
  links = 0;
  deletions = 0;
  lists = 0;
  senders = 0;
  lines = 0;
  pictures = 0;

  count(changed: Changed): void {
    for (const [point, times] of changed) {
      if (point === 0x0640) this.tatweel += times;
      else if (point >= 0xFB50 && point <= 0xFEFC && point !== 0xFEFF) this.shapes += times;
      // A no-break space that became a plain one is nothing to speak of.
      else if (!/[\p{Zs}]/u.test(String.fromCodePoint(point))) this.invisible += times;
    }
  }

  /** Null when nothing was done that a person would want to know. */
  get sentence(): string | null {
    const done = [
      this.invisible > 0 && `حُذفت ${counted(signs, this.invisible)}`,
      this.shapes > 0 && `أُعيد ${counted(letters, this.shapes)} إلى ${this.shapes === 1 ? "صورته" : this.shapes === 2 ? "صورتيهما" : "صورها"} ${this.shapes === 2 ? "الأصليتين" : "الأصلية"}`,
      this.tatweel > 0 && "حُذف التطويل",
      this.deletions > 0 && "حُذف النص المشطوب في تتبع التغييرات",
      this.links > 0 && `كُشف العنوان الأصلي ${this.links === 1 ? "لرابط" : this.links === 2 ? "لرابطين" : "للروابط"}`,
      this.lists > 0 && "حُوّلت السطور المعدودة إلى قوائم",
      this.lines > 0 && "وُصلت السطور المقطوعة",
      this.senders > 0 && "حُذفت أسماء المرسلين وأوقاتهم",
      this.pictures > 0 && `لم تُلصق ${counted(pictures, this.pictures)}`,
    ].filter((part): part is string => typeof part === "string");
    return done.length === 0 ? null : `نُظّف النص الملصق: ${done.join("، و")}.`;
  }
}
