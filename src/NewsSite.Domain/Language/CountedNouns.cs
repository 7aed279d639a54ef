namespace NewsSite.Domain.Language;

/// <summary>What the site counts.</summary>
public static class CountedNouns
{
    public static CountedNoun Second { get; } = new("الآن", "ثانية واحدة", "ثانيتان", "ثانيتين", "# ثوانٍ", "# ثانية", "# ثانية");
    public static CountedNoun Minute { get; } = new("أقل من دقيقة", "دقيقة واحدة", "دقيقتان", "دقيقتين", "# دقائق", "# دقيقة", "# دقيقة");
    public static CountedNoun Hour { get; } = new("أقل من ساعة", "ساعة واحدة", "ساعتان", "ساعتين", "# ساعات", "# ساعة", "# ساعة");
    public static CountedNoun Day { get; } = new("اليوم", "يوم واحد", "يومان", "يومين", "# أيام", "# يومًا", "# يوم");
    public static CountedNoun Week { get; } = new("هذا الأسبوع", "أسبوع واحد", "أسبوعان", "أسبوعين", "# أسابيع", "# أسبوعًا", "# أسبوع");
    public static CountedNoun Month { get; } = new("هذا الشهر", "شهر واحد", "شهران", "شهرين", "# أشهر", "# شهرًا", "# شهر");
    public static CountedNoun Year { get; } = new("هذه السنة", "سنة واحدة", "سنتان", "سنتين", "# سنوات", "# سنة", "# سنة");
    public static CountedNoun Article { get; } = new("لا مقالات", "مقال واحد", "مقالان", "مقالين", "# مقالات", "# مقالًا", "# مقال");
    public static CountedNoun Story { get; } = new("لا أخبار", "خبر واحد", "خبران", "خبرين", "# أخبار", "# خبرًا", "# خبر");
    public static CountedNoun Comment { get; } = new("لا تعليقات", "تعليق واحد", "تعليقان", "تعليقين", "# تعليقات", "# تعليقًا", "# تعليق");
    public static CountedNoun Result { get; } = new("لا نتائج", "نتيجة واحدة", "نتيجتان", "نتيجتين", "# نتائج", "# نتيجة", "# نتيجة");
    public static CountedNoun Picture { get; } = new("لا صور", "صورة واحدة", "صورتان", "صورتين", "# صور", "# صورة", "# صورة");
    public static CountedNoun Reading { get; } = new("لا قراءات", "قراءة واحدة", "قراءتان", "قراءتين", "# قراءات", "# قراءة", "# قراءة");
    public static CountedNoun Word { get; } = new("لا كلمات", "كلمة واحدة", "كلمتان", "كلمتين", "# كلمات", "# كلمة", "# كلمة");
    public static CountedNoun Category { get; } = new("لا أقسام", "قسم واحد", "قسمان", "قسمين", "# أقسام", "# قسمًا", "# قسم");
    public static CountedNoun SubCategory { get; } = new("لا أقسام فرعية", "قسم فرعي واحد", "قسمان فرعيان", "قسمين فرعيين", "# أقسام فرعية", "# قسمًا فرعيًا", "# قسم فرعي");
    public static CountedNoun Tag { get; } = new("لا وسوم", "وسم واحد", "وسمان", "وسمين", "# وسوم", "# وسمًا", "# وسم");
    public static CountedNoun Account { get; } = new("لا حسابات", "حساب واحد", "حسابان", "حسابين", "# حسابات", "# حسابًا", "# حساب");
    public static CountedNoun Author { get; } = new("لا كتّاب", "كاتب واحد", "كاتبان", "كاتبين", "# كتّاب", "# كاتبًا", "# كاتب");
    public static CountedNoun Note { get; } = new("لا ملاحظات", "ملاحظة واحدة", "ملاحظتان", "ملاحظتين", "# ملاحظات", "# ملاحظة", "# ملاحظة");
    public static CountedNoun Visit { get; } = new("لم يُفتح", "زيارة واحدة", "زيارتان", "زيارتين", "# زيارات", "# زيارة", "# زيارة");
    public static CountedNoun Letter { get; } = new("لا محارف", "محرف واحد", "محرفان", "محرفين", "# محارف", "# محرفًا", "# محرف");
    public static CountedNoun Key { get; } = new("لا مفاتيح", "مفتاح واحد", "مفتاحان", "مفتاحين", "# مفاتيح", "# مفتاحًا", "# مفتاح");
    public static CountedNoun File { get; } = new("لا ملفات", "ملف واحد", "ملفان", "ملفين", "# ملفات", "# ملفًا", "# ملف");
    public static CountedNoun Code { get; } = new("لا رموز", "رمز واحد", "رمزان", "رمزين", "# رموز", "# رمزًا", "# رمز");
}
