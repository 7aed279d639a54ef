using System.Globalization;
using NewsSite.Domain.Language;

namespace NewsSite.Domain.Checks;

/// <summary>Judges a story by the newsroom's checks.</summary>
public static class Judgement
{
    /// <summary>The links that a sentence names; more would fill the page.</summary>
    private const int NamedLinks = 3;

    /// <summary>What each check that is not off says, in the order of the rules.</summary>
    public static IReadOnlyList<CheckResult> Of(StoryFacts story, IEnumerable<CheckRule> rules) =>
        [.. rules.Where(rule => rule.Level != CheckLevel.Off).Select(rule => Judge(story, rule))];

    private static CheckResult Judge(StoryFacts story, CheckRule rule) => rule.Check switch
    {
        Check.Standfirst => Says(rule, story.HasStandfirst, "المقدمة مكتوبة.", "لا مقدمة للمقال."),
        Check.Tag => Says(rule, story.Tags > 0, "للمقال وسم.", "لا وسم للمقال."),
        Check.Byline => Says(rule, story.Bylines > 0, "اسم الكاتب مذكور.", "لا كاتب للمقال."),
        Check.Picture => Says(rule, story.PictureText is not null, "الصورة الرئيسة موجودة.", "لا صورة رئيسة للمقال."),
        Check.PictureText when story.PictureText is { } text && string.IsNullOrWhiteSpace(text) => Says(rule, false, "", "لا نص بديل للصورة الرئيسة."),
        Check.PictureText => Says(rule, story.MutePictures == 0, "للصور نص بديل، أو لا صور.", $"في المتن {CountedNouns.Picture.Count(story.MutePictures)} بلا نص بديل."),
        Check.HeadlineLength => WithinLength(rule, story.Headline, "العنوان"),
        Check.ShortHeadline => string.IsNullOrWhiteSpace(story.ShortHeadline) ? Says(rule, false, "", "لا عنوان قصيرًا للمقال.") : WithinLength(rule, story.ShortHeadline, "العنوان القصير"),
        Check.BodyLength => LongEnough(rule, story.Words),
        Check.ReadAlso => Says(rule, story.ReadAlso > 0, "«اقرأ أيضًا» مختارة.", "لا مقالات في «اقرأ أيضًا»."),
        Check.Links => Says(rule, story.DeadLinks.Count == 0, "الروابط سليمة.", $"روابط لا تصل إلى شيء: {string.Join("، ", story.DeadLinks.Take(NamedLinks).Select(InItsOwnOrder))}."),
        Check.HiddenCharacters => Says(rule, !story.HasHiddenCharacters, "لا محارف خفية.", "في النص محارف خفية أو محارف تقلب اتجاهه. احفظ المقال من جديد لتُزال."),
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    private static CheckResult WithinLength(CheckRule rule, string text, string name)
    {
        var limit = rule.Limit ?? int.MaxValue;
        var length = new StringInfo(text).LengthInTextElements;
        return Says(rule, length <= limit, $"طول {name} مناسب.", $"{name} أطول من {CountedNouns.Letter.CountAfterPreposition(limit)}: طوله {CountedNouns.Letter.Count(length)}.");
    }

    private static CheckResult LongEnough(CheckRule rule, int words)
    {
        var limit = rule.Limit ?? 0;
        return Says(rule, words >= limit, "طول المتن مناسب.", $"المتن أقصر من {CountedNouns.Word.CountAfterPreposition(limit)}: فيه {CountedNouns.Word.Count(words)}.");
    }

    /// <summary>An address reads from left to right, also one that begins with a slash (U+2066 … U+2069).</summary>
    private static string InItsOwnOrder(string address) => $"\u2066{address}\u2069";

    private static CheckResult Says(CheckRule rule, bool passed, string good, string bad) => new(rule.Check, rule.Level, passed, passed ? good : bad);
}
