using CsCheck;
using NewsSite.Domain.Language.Proofreading;

namespace NewsSite.Domain.Tests.Language.Proofreading;

/// <summary>What holds for every text, also for those that nobody would write.</summary>
public class ProofreaderPropertyTests
{
    private const string Address = "https://example.com/الى,ايضا?q=1;2";
    private const string Code = "`الى ، ايضا,`";

    /// <summary>Faults, what surrounds them, and every character that some rule looks at.</summary>
    private static readonly Gen<string> Texts = Gen.OneOf(
            Gen.OneOf(" ", " ", " ", "  ", "\u00A0", "\n", "\n\n", "، ", " ،", "،", ",", ";", "?", "؟", "!", ".", "..", "....", ":", "؛", "%"),
            Gen.OneOf("“", "”", "«", "»", "(", ")", "[", "]", "\"", "و", "و ", "ـ", "ـ", "\u064B", "\u064E", "اً", "اءاً", "ةاً"),
            Gen.OneOf("الى", "ايضا", "وإتفاق", "الحكومه", "السعودى", "علي أن", "انه", "قال", "قال قال", "للامن", "إستقبل", "فلان", "CNN", "د.", "مبدأ", "ماء"),
            Gen.OneOf("12", "٣", "۴", "3.5", "١٫٥", "ک", "کی", "علی", "\uFEFB", "\uFE76", "\uFEE3", "\u202E", "\u2066", "\u200B", "\u200C", "\u200D", "\u200F", "\uFEFF", "\u00AD"),
            Gen.OneOf("**", "*", "_", "~~", "`", "```\n", "# ", "- ", "> ", "1. ", "|", "\n| - | - |\n", "\\", "<!--", "-->", "<b>", "](", "![", "&nbsp;", "@", "#", "    "),
            Gen.Char["ابتهويأإآى ءةلك"].Select(c => c.ToString()))
        .Array[0, 24].Select(string.Concat);

    [Fact]
    public void Findings_lie_in_the_text_in_order_and_their_fixes_do_not_meet() => Texts.Sample(text =>
    {
        foreach (var findings in new[] { Proofreader.Read(text), Proofreader.ReadLine(text) })
        {
            Assert.All(findings, f => Assert.Equal(f.Text, text.Substring(f.At, f.Length)));
            Assert.All(findings, f => Assert.NotEqual(0, f.Length));
            Assert.Equal(findings.OrderBy(f => f.At).Select(f => f.At), findings.Select(f => f.At));
            var mendable = findings.Where(f => f.Fixes.Count > 0).ToList();
            Assert.All(mendable.Zip(mendable.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.At, text));
        }
    }, iter: 2_000);

    [Fact]
    public void All_that_is_sure_is_put_right_in_one_act() => Texts.Sample(text =>
    {
        var mended = Proofreader.MendSure(text);

        Assert.DoesNotContain(Proofreader.Read(mended), f => f.IsSure);
        Assert.Equal(mended, Proofreader.MendSure(mended));
        Assert.Equal(Proofreader.MendSureInLine(text), Proofreader.MendSureInLine(Proofreader.MendSureInLine(text)));
    }, iter: 2_000);

    [Fact]
    public void No_rule_finds_anything_in_its_own_fix() => Texts.Sample(text =>
    {
        foreach (var finding in Proofreader.Read(text))
        {
            foreach (var fix in finding.Fixes.Where(fix => fix.Length > 0))
            {
                var again = Proofreader.Read(finding.Mend(text, fix));
                Assert.DoesNotContain(again, f => f.Rule == finding.Rule && f.At >= finding.At && f.End <= finding.At + fix.Length);
            }
        }
    }, iter: 2_000);

    [Fact]
    public void Addresses_and_code_stay_as_they_are() => Gen.Select(Texts, Texts).Sample((before, after) =>
    {
        // Whatever of them is still address or code in such surroundings; an odd backtick before them makes them text.
        var text = $"{before.Replace("`", "", StringComparison.Ordinal)}\n\n{Address} {Code} {after.Replace("`", "", StringComparison.Ordinal)}";
        if (text.Contains("<!--", StringComparison.Ordinal)) return;

        var mended = Proofreader.MendSure(text);
        Assert.Contains(Address, mended, StringComparison.Ordinal);
        Assert.Contains(Code, mended, StringComparison.Ordinal);
    }, iter: 1_000);

    /// <summary>Texts of nothing but traps: each once took, or might take, a time that grows with the square of the length.</summary>
    [Theory]
    [InlineData("ک")]
    [InlineData("ب\u200C")]
    [InlineData("\u200C")]
    [InlineData("[")]
    [InlineData("[a](")]
    [InlineData("(]")]
    [InlineData("“”و")]
    [InlineData("`\\` ``")]
    [InlineData("<a ")]
    [InlineData("و ")]
    [InlineData("> - ")]
    [InlineData("\u064E:")]
    [InlineData(" ،")]
    [InlineData("<!-- ")]
    [InlineData("| - ")]
    [InlineData("a.a")]
    [InlineData("1.1,")]
    [InlineData("قال ")]
    public async Task A_text_of_nothing_but_traps_is_soon_read(string trap)
    {
        var hostile = "ب" + string.Concat(Enumerable.Repeat(trap, 100_000 / trap.Length)) + "a";

        var reading = Task.Run(() => Proofreader.Read(hostile), TestContext.Current.CancellationToken);

        Assert.Same(reading, await Task.WhenAny(reading, Task.Delay(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken)));
    }
}
