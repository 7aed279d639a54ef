using NewsSite.Domain;

namespace NewsSite.Web.Tests.Markdown;

public class BodyLimitsTests
{
    /// <summary>What took the parser minutes, and a part of what the editor is told.</summary>
    public static TheoryData<string, string> Refused => new()
    {
        { new string('|', 200_000) + "\n" + Times(50_000, "|-"), "خانة" },
        { Times(100, "|ا") + "|\n" + Times(100, "|-") + "|\n" + Times(5_000, "|\n"), "خانة" },
        { Times(60_000, "[a]("), "رابط" },
        { Times(2_000, "![a]("), "قوسه" },
        { "قال [نص](https://example.com/" + new string('a', 3_000) + ") ثم", "رابط" },
        { Times(4_000, "https://example.com/ "), "3,000" },
        { Times(4_000, "[r]: /a\n"), "3,000" },
        { Times(75_000, "[a] ") + Times(2_500, "www.a.b ") + "\n\n[a]: /x", "3,000" },
        { Times(80_000, "أ\n=\n"), "70,000" },
        { Times(80_000, "* #\n"), "70,000" },
        { Times(80_000, "> > #\n"), "70,000" },
        { Times(80_000, "1. - #\n"), "70,000" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_text_beyond_all_measure_is_refused_with_its_reason(string markdown, string reason) =>
        Assert.Contains(reason, Assert.Throws<RuleViolation>(() => Body.Html(markdown)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_long_story_with_many_links_and_a_large_table_is_welcome()
    {
        var paragraph = Times(20, "قال مسؤول في Google إن **المشروع** [سيبدأ](https://example.com/مقال) في 2026 بكلفة 25% (تقريبًا). ");
        var table = Times(20, "| ا ") + "|\n" + Times(20, "|-") + "|\n" + string.Concat(Enumerable.Repeat(Times(20, "| 1 ") + "|\n", 500));

        var html = Body.Html(Times(100, paragraph + "\n\n") + table);

        Assert.Equal((2_000, 10_000), (html.Split("<a href").Length - 1, html.Split("<td").Length - 1));
    }

    [Fact]
    public void Each_of_many_equal_headings_has_an_address_of_its_own() =>
        Assert.EndsWith("<h2 id=\"عنوان-9999\">عنوان</h2>", Body.Html(Times(10_000, "## عنوان\n\n")), StringComparison.Ordinal);

    private static string Times(int times, string piece) => string.Concat(Enumerable.Repeat(piece, times));
}
