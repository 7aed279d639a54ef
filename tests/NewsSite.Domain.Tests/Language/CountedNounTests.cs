using NewsSite.Domain.Language;

namespace NewsSite.Domain.Tests.Language;

public class CountedNounTests
{
    /// <summary>Zero, one, two, after a preposition, then what stands behind 3, 11 and 100.</summary>
    private static readonly (CountedNoun Noun, string Zero, string One, string Two, string TwoOblique, string Few, string Many, string Other)[] Table =
    [
        (CountedNouns.Second, "الآن", "ثانية واحدة", "ثانيتان", "ثانيتين", "ثوانٍ", "ثانية", "ثانية"),
        (CountedNouns.Minute, "أقل من دقيقة", "دقيقة واحدة", "دقيقتان", "دقيقتين", "دقائق", "دقيقة", "دقيقة"),
        (CountedNouns.Hour, "أقل من ساعة", "ساعة واحدة", "ساعتان", "ساعتين", "ساعات", "ساعة", "ساعة"),
        (CountedNouns.Day, "اليوم", "يوم واحد", "يومان", "يومين", "أيام", "يومًا", "يوم"),
        (CountedNouns.Week, "هذا الأسبوع", "أسبوع واحد", "أسبوعان", "أسبوعين", "أسابيع", "أسبوعًا", "أسبوع"),
        (CountedNouns.Month, "هذا الشهر", "شهر واحد", "شهران", "شهرين", "أشهر", "شهرًا", "شهر"),
        (CountedNouns.Year, "هذه السنة", "سنة واحدة", "سنتان", "سنتين", "سنوات", "سنة", "سنة"),
        (CountedNouns.Article, "لا مقالات", "مقال واحد", "مقالان", "مقالين", "مقالات", "مقالًا", "مقال"),
        (CountedNouns.Story, "لا أخبار", "خبر واحد", "خبران", "خبرين", "أخبار", "خبرًا", "خبر"),
        (CountedNouns.Comment, "لا تعليقات", "تعليق واحد", "تعليقان", "تعليقين", "تعليقات", "تعليقًا", "تعليق"),
        (CountedNouns.Result, "لا نتائج", "نتيجة واحدة", "نتيجتان", "نتيجتين", "نتائج", "نتيجة", "نتيجة"),
        (CountedNouns.Picture, "لا صور", "صورة واحدة", "صورتان", "صورتين", "صور", "صورة", "صورة"),
        (CountedNouns.Reading, "لا قراءات", "قراءة واحدة", "قراءتان", "قراءتين", "قراءات", "قراءة", "قراءة"),
        (CountedNouns.Word, "لا كلمات", "كلمة واحدة", "كلمتان", "كلمتين", "كلمات", "كلمة", "كلمة"),
        (CountedNouns.Category, "لا أقسام", "قسم واحد", "قسمان", "قسمين", "أقسام", "قسمًا", "قسم"),
        (CountedNouns.Author, "لا كتّاب", "كاتب واحد", "كاتبان", "كاتبين", "كتّاب", "كاتبًا", "كاتب"),
    ];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Table.Length)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_noun_agrees_with_its_number(int row)
    {
        var (noun, zero, one, two, _, few, many, other) = Table[row];

        Assert.Equal(
            [zero, one, two, $"3 {few}", $"10 {few}", $"11 {many}", $"99 {many}", $"100 {other}", $"101 {other}", $"102 {other}", $"103 {few}", $"111 {many}", $"200 {other}", $"1,000 {other}"],
            Numbers.Select(noun.Count));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void After_a_preposition_only_the_dual_changes(int row)
    {
        var (noun, _, _, _, twoOblique, _, _, _) = Table[row];

        Assert.Equal(Numbers.Select(n => n == 2 ? twoOblique : noun.Count(n)), Numbers.Select(noun.CountAfterPreposition));
    }

    [Theory]
    [InlineData(0, PluralCategory.Zero)]
    [InlineData(1, PluralCategory.One)]
    [InlineData(2, PluralCategory.Two)]
    [InlineData(3, PluralCategory.Few)]
    [InlineData(10, PluralCategory.Few)]
    [InlineData(11, PluralCategory.Many)]
    [InlineData(99, PluralCategory.Many)]
    [InlineData(100, PluralCategory.Other)]
    [InlineData(102, PluralCategory.Other)]
    [InlineData(1_000_003, PluralCategory.Few)]
    [InlineData(-2, PluralCategory.Two)]
    [InlineData(long.MinValue, PluralCategory.Few)]
    public void A_number_has_its_category(long n, PluralCategory expected) => Assert.Equal(expected, ArabicPlural.CategoryOf(n));

    [Fact]
    public void The_culture_of_the_thread_changes_nothing()
    {
        using var saudi = new ThreadCulture("ar-SA");
        Assert.Equal("1,234,567 كلمة", CountedNouns.Word.Count(1_234_567));
    }

    private static long[] Numbers => [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111, 200, 1000];
}
