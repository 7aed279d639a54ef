using NewsSite.Domain.Language;
using NewsSite.Domain.Settings;

namespace NewsSite.Web.Settings;

/// <summary>What the desk calls the settings and their choices.</summary>
public static class SettingNames
{
    public static string InArabic(this SocialNetwork network) => network switch
    {
        SocialNetwork.X => "إكس",
        SocialNetwork.Facebook => "فيسبوك",
        SocialNetwork.Instagram => "إنستغرام",
        SocialNetwork.YouTube => "يوتيوب",
        SocialNetwork.Telegram => "تلغرام",
        SocialNetwork.WhatsApp => "واتساب",
        SocialNetwork.TikTok => "تيك توك",
        SocialNetwork.Threads => "ثريدز",
        SocialNetwork.LinkedIn => "لينكدإن",
        SocialNetwork.Snapchat => "سناب شات",
        _ => throw new ArgumentOutOfRangeException(nameof(network)),
    };

    public static string InArabic(this MonthNames months) => months switch
    {
        MonthNames.Masr => "يناير، فبراير … (مصر والخليج)",
        MonthNames.Sham => "كانون الثاني، شباط … (الشام والعراق)",
        MonthNames.Maghrib => "يناير … يوليوز، غشت (المغرب)",
        _ => throw new ArgumentOutOfRangeException(nameof(months)),
    };

    /// <summary>What is different, for the audit: «الاسم: العلم ← النهار».</summary>
    public static string Differences(HouseChoices from, HouseChoices to)
    {
        (string Name, object From, object To)[] all =
        [
            ("الاسم", from.Name, to.Name),
            ("السطر", from.Tagline, to.Tagline),
            ("الشعار", from.Logo, to.Logo),
            ("المنطقة الزمنية", from.TimeZone, to.TimeZone),
            ("الشهور", from.Months, to.Months),
            ("الأرقام", from.Digits, to.Digits),
            ("ساعة 24", from.Clock24, to.Clock24),
            ("الهجري", from.Hijri, to.Hijri),
            ("فرق الهجري", from.HijriOffset, to.HijriOffset),
            ("الحسابات", string.Join(' ', from.SocialLinks.Select(l => l.Address)), string.Join(' ', to.SocialLinks.Select(l => l.Address))),
        ];
        return string.Join("؛ ", all.Where(s => !s.From.Equals(s.To)).Select(s => FormattableString.Invariant($"{s.Name}: {s.From} ← {s.To}")));
    }
}
