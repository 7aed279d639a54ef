namespace NewsSite.Domain.Language;

/// <summary>Names of days and months as data: a culture's own would change with the thread and with the ICU installed. Months of the Maghrib as in CLDR ar-MA.</summary>
internal static class CalendarNames
{
    private static readonly string[] Weekdays = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"];

    private static readonly string[] MasrMonths =
        ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];

    private static readonly string[] ShamMonths =
        ["كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"];

    private static readonly string[] MaghribMonths =
        ["يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"];

    private static readonly string[] HijriMonths =
        ["محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة"];

    public static string Of(DayOfWeek day) => Weekdays[(int)day];

    /// <summary><paramref name="month"/> counts from 1. The Levant's name comes with the other in brackets, since readers elsewhere do not know it.</summary>
    public static string Of(int month, MonthNames names) => names switch
    {
        MonthNames.Sham => $"{ShamMonths[month - 1]} ({MasrMonths[month - 1]})",
        MonthNames.Maghrib => MaghribMonths[month - 1],
        _ => MasrMonths[month - 1],
    };

    public static string OfHijri(int month) => HijriMonths[month - 1];
}
