using NewsSite.Domain.Checks;

namespace NewsSite.Web.Checks;

/// <summary>What the newsroom calls the checks, and how much each weighs.</summary>
internal static class CheckNames
{
    public static string InArabic(this Check check) => check switch
    {
        Check.Standfirst => "المقدمة",
        Check.Tag => "وسم واحد على الأقل",
        Check.Byline => "اسم الكاتب",
        Check.Picture => "الصورة الرئيسة",
        Check.PictureText => "النص البديل للصور",
        Check.HeadlineLength => "طول العنوان",
        Check.ShortHeadline => "العنوان القصير وطوله",
        Check.BodyLength => "طول المتن",
        Check.ReadAlso => "اقرأ أيضًا",
        Check.Links => "سلامة الروابط",
        Check.HiddenCharacters => "المحارف الخفية",
        _ => throw new ArgumentOutOfRangeException(nameof(check)),
    };

    /// <summary>What the limit of a check measures; null when it has none.</summary>
    public static string? Unit(this Check check) => check switch
    {
        Check.HeadlineLength or Check.ShortHeadline => "أكثر ما يُقبل من المحارف",
        Check.BodyLength => "أقل ما يُقبل من الكلمات",
        _ => null,
    };

    public static string InArabic(this CheckLevel level) => level switch
    {
        CheckLevel.Off => "بلا فحص",
        CheckLevel.Advice => "نصيحة",
        CheckLevel.Must => "شرط للنشر",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };
}
