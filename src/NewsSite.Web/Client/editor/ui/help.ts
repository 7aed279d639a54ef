import type { Act } from "./acts";
import { show } from "./dialog";
import { el } from "./dom";
import { arabicName, latinName } from "./keys";

/** The keys and the signs that shape a text while it is typed. */
export function showHelp(acts: Act[]): void {
  const keys = el("dl", { class: "rich-keys" });
  for (const act of acts) {
    if (!act.keys) continue;
    const arabic = arabicName(act.keys);
    keys.append(el("div", {}, el("dt", {}, act.label), el("dd", {}, el("kbd", { dir: "ltr" }, latinName(act.keys)), arabic ? el("span", {}, ` المفتاح «${arabic}»`) : null)));
  }

  const typed: [string, string][] = [["## ثم مسافة", "عنوان فرعي"], ["- أو • ثم مسافة", "قائمة نقطية"], ["1. أو ١. ثم مسافة", "قائمة مرقمة"], ["> ثم مسافة", "اقتباس"], ["**كلمة**", "غامق"]];
  const signs = el("dl", { class: "rich-keys" }, ...typed.map(([sign, what]) => el("div", {}, el("dt", {}, what), el("dd", {}, sign))));
  show("اختصارات المحرر", el("p", {}, "تعمل الاختصارات بموضع المفتاح، أيًا كانت لغة الكتابة."), keys, el("h3", {}, "أثناء الكتابة"), signs,
    el("p", {}, "من شريط الأدوات إلى النص: ", el("kbd", {}, "Tab"), "، وبين أزراره: السهمان. ويغادر ", el("kbd", {}, "Esc"), " ملء الشاشة. ومن القائمة والجدول إلى ما بعد المتن: ", el("kbd", {}, "Esc"), " ثم ", el("kbd", {}, "Tab"), ". وإلى نافذة الدخول حين تنتهي الجلسة، ومنها إلى النص: ", el("kbd", {}, "F6"), "."));
}
