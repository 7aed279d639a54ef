using System.Collections.Frozen;

namespace NewsSite.Domain.Language.Proofreading;

/// <summary>All rules, in the order in which the newsroom's page lists them.</summary>
public static class ProofreadingRules
{
    public static IReadOnlyList<ProofreadingRule> All { get; } =
    [
        new("P01", Certainty.Sure, "مسافة قبل علامة الترقيم", "تلتصق علامة الترقيم بالكلمة التي قبلها."),
        new("P02", Certainty.Sure, "فاصلة لاتينية", "الفاصلة العربية «،» في النص العربي."),
        new("P03", Certainty.Sure, "علامة استفهام لاتينية", "علامة الاستفهام العربية «؟» في النص العربي."),
        new("P04", Certainty.Sure, "فاصلة منقوطة لاتينية", "الفاصلة المنقوطة العربية «؛» في النص العربي."),
        new("P05", Certainty.Sure, "لا مسافة بعد علامة الترقيم", "بعد علامة الترقيم مسافة."),
        new("P06", Certainty.Sure, "مسافات متتالية", "مسافة واحدة تكفي."),
        new("P07", Certainty.Likely, "علامة ترقيم مكررة", "علامة واحدة تكفي، وللحذف ثلاث نقاط."),
        new("P08", Certainty.Pointer, "علامة تنصيص أو قوس بلا مقابل", "علامة تنصيص أو قوس بلا مقابل في الفقرة."),
        new("P09", Certainty.Pointer, "نوعان من علامات التنصيص", "نوع ثانٍ من علامات التنصيص في النص نفسه."),
        new("P10", Certainty.Sure, "مسافة داخل التنصيص أو القوس", "يلتصق النص بعلامة التنصيص أو القوس من الداخل."),
        new("P11", Certainty.Sure, "علامة إغلاق في موضع الفتح", "يُفتح التنصيص بـ“ ويُغلق بـ”."),
        new("T01", Certainty.Sure, "تطويل داخل الكلمة", "لا تطويل داخل الكلمة."),
        new("T02", Certainty.Likely, "تنوين على الألف", "يُكتب تنوين الفتح قبل الألف: «ًا»."),
        new("T03", Certainty.Sure, "ألف بعد تنوين لا يحتاج إليها", "لا ألف بعد تنوين الهمزة أو التاء المربوطة."),
        new("O01", Certainty.Sure, "همزة ناقصة أو خطأ شائع", "خطأ إملائي شائع."),
        new("O02", Certainty.Sure, "همزة على ألف الوصل", "ألف وصل تُكتب بلا همزة."),
        new("O03", Certainty.Likely, "هاء مكان التاء المربوطة", "لعلها تاء مربوطة."),
        new("O04", Certainty.Likely, "ياء وألف مقصورة", "لعل الياء والألف المقصورة التبستا."),
        new("O05", Certainty.Pointer, "«ان» بلا همزة", "اختر: «أن» أم «إن»؟"),
        new("D01", Certainty.Sure, "أرقام من نوعين", "يُكتب العدد بنوع واحد من الأرقام."),
        new("D02", Certainty.Likely, "مسافة قبل النسبة المئوية", "تلتصق علامة النسبة بالعدد."),
        new("C01", Certainty.Sure, "محرف يقلب الاتجاه", "محرف خفي يقلب اتجاه النص. يُزال عند الحفظ.") { ForbidsPublishing = true },
        new("C02", Certainty.Sure, "محرف خفي", "محرف خفي لا عمل له هنا."),
        new("L01", Certainty.Sure, "حرف فارسي أو أردي", "حرف فارسي أو أردي يشبه الحرف العربي."),
        new("F01", Certainty.Sure, "أشكال حروف من ملف", "حرف مخزون بشكله لا باسمه، فلا يجده البحث."),
        new("W01", Certainty.Pointer, "كلمة مكررة", "الكلمة مكررة."),
        new("W02", Certainty.Sure, "واو منفصلة", "تلتصق واو العطف بالكلمة التي بعدها."),
        new("H01", Certainty.Likely, "كتابة تفضّلها الصحيفة", "للصحيفة كتابة أخرى لهذه الكلمة."),
        new("H02", Certainty.Pointer, "كلمة لا تستعملها الصحيفة", "كلمة لا تستعملها الصحيفة."),
    ];

    private static readonly FrozenDictionary<string, ProofreadingRule> ById = All.ToFrozenDictionary(rule => rule.Id);

    /// <summary>Throws <see cref="KeyNotFoundException"/> for a name that no rule has.</summary>
    public static ProofreadingRule Named(string id) => ById[id];

    public static bool Exists(string id) => ById.ContainsKey(id);
}
