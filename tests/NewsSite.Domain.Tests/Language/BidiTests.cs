using CsCheck;
using NewsSite.Domain.Language;

namespace NewsSite.Domain.Tests.Language;

public class BidiTests
{
    [Theory]
    [InlineData("رواية CNN، BBC وAP", "رواية [CNN]، [BBC] و[AP]")]
    [InlineData("CNN: خبر عاجل", "[CNN]: خبر عاجل")]
    [InlineData("انتهى اللقاء (CNN).", "انتهى اللقاء ([CNN]).")]
    [InlineData("وفق Wall Street Journal، أمس", "وفق [Wall Street Journal]، أمس")]
    [InlineData("لغة C++ ولغة C#.", "لغة [C++] ولغة [C#].")]
    [InlineData("منصة .NET 10", "منصة [.NET 10]")]
    [InlineData("ملف report.pdf!", "ملف [report.pdf]!")]
    [InlineData("حساب @user_1، وسم #GITEX_2026:", "حساب [@user_1]، وسم [#GITEX_2026]:")]
    [InlineData("وسم #غزة وحساب @محمد", "وسم #غزة وحساب @محمد")]
    [InlineData("شبكة 5G وشاشة 4K وG20", "شبكة [5G] وشاشة [4K] و[G20]")]
    [InlineData("هاتف iPhone 15 Pro الجديد", "هاتف [iPhone 15 Pro] الجديد")]
    [InlineData("نظام Windows 11 وiOS 17.4.", "نظام [Windows 11] و[iOS 17.4].")]
    [InlineData("نالت CNN 25% وBBC 10-15", "نالت [CNN] 25% و[BBC] 10-15")]
    [InlineData("شركة Procter & Gamble وAT&T", "شركة [Procter & Gamble] و[AT&T]")]
    [InlineData("الرئيس George W. Bush. ثم", "الرئيس [George W. Bush]. ثم")]
    [InlineData("قال “Yes, we can!” ومضى", "قال “[Yes, we can!]” ومضى")]
    [InlineData("قال \"Yes, we can\" ومضى", "قال \"[Yes, we can]\" ومضى")]
    [InlineData("صحيفة “CNN” و“BBC”", "صحيفة “[CNN]” و“[BBC]”")]
    [InlineData("فيلم Ocean’s Eleven’", "فيلم [Ocean’s Eleven]’")]
    [InlineData("كتاب “The Art of War” لـSun Tzu", "كتاب “[The Art of War]” لـ[Sun Tzu]")]
    [InlineData("مقهى Café Müller", "مقهى [Café Müller]")]
    public void A_latin_name_is_set_apart(string text, string expected) => Assert.Equal(expected, Marked(text));

    [Theory]
    [InlineData("الهاتف: 011-234-5678", "الهاتف: {011-234-5678}")]
    [InlineData("+966 11 234 5678", "{+966 11 234 5678}")]
    [InlineData("اتصل بـ +966112345678.", "اتصل بـ {+966112345678}.")]
    [InlineData("(011-555-0142)", "({011-555-0142})")]
    [InlineData("رقم (011) 555-0142 للحجز", "رقم {(011) 555-0142} للحجز")]
    [InlineData("رقم 555-0142", "رقم {555-0142}")]
    [InlineData("راسلنا على news@example.com، أو زرنا", "راسلنا على {news@example.com}، أو زرنا")]
    [InlineData("انظر https://example.com/مقال-جديد، الآن", "انظر {https://example.com/مقال-جديد}، الآن")]
    [InlineData("(https://example.com/a_(b)).", "({https://example.com/a_(b)}).")]
    [InlineData("انظر www.example.com؟", "انظر {www.example.com}؟")]
    [InlineData("الحرارة -5 إلى −12.5 مئوية", "الحرارة {-5} إلى {−12.5} مئوية")]
    [InlineData("(-5%)", "({-5}%)")]
    [InlineData("اكتب contact news@example.com هنا", "اكتب [contact news@example.com] هنا")]
    public void Numbers_and_addresses_with_an_order_of_their_own_are_set_left_to_right(string text, string expected) => Assert.Equal(expected, Marked(text));

    [Theory]
    [InlineData("فاز 2-1 ثم 10-15 مقعدًا")]
    [InlineData("نسبة 25% أو 3.5٪ أو $100")]
    [InlineData("في 23/11/2026 عند 15:05")]
    [InlineData("الأعوام 2020-2024 و1990 - 1995")]
    [InlineData("ثمنه 1,234,567.89 أو 1500000000 أو 3.14159265")]
    [InlineData("بين 500-1000 شخص")]
    [InlineData("كوفيد-19")]
    [InlineData("٢٣/١١/٢٠٢٦ و١٠-١٥")]
    [InlineData("لا شيء هنا.")]
    public void What_the_algorithm_sets_right_is_left_alone(string text) => Assert.Equal([new BidiRun(text, false, false)], Bidi.Runs(text));

    [Theory]
    [InlineData("CNN: خبر عاجل", "\u200FCNN: خبر عاجل")]
    [InlineData("“CNN”: خبر عاجل", "\u200F“CNN”: خبر عاجل")]
    [InlineData("عطل في خدمات AWS", "عطل في خدمات AWS")]
    [InlineData("An English line", "An English line")]
    [InlineData("2026: عام القمم", "2026: عام القمم")]
    [InlineData("", "")]
    public void A_line_without_markup_is_set_from_right_to_left_when_it_is_Arabic(string text, string line) => Assert.Equal(line, Bidi.Line(text));

    [Fact]
    public void An_empty_text_has_no_runs() => Assert.Empty(Bidi.Runs(""));

    [Fact]
    public void The_runs_together_are_the_text() =>
        Gen.OneOf(Gen.Char["اب وC+#@.CNn0159-−+() “”\"‘’،,:/&_\n%"], Gen.Char).Array[0, 60].Select(chars => new string(chars))
            .Sample(text => string.Concat(Bidi.Runs(text).Select(run => run.Text)) == text && Bidi.Runs(text).All(run => run.Text.Length > 0));

    [Fact]
    public void Without_markup_isolates_stand_round_the_runs() =>
        Assert.Equal("رواية \u2068CNN\u2069، \u2068011-234-5678\u2069", Bidi.Isolate("رواية CNN، 011-234-5678"));

    [Theory]
    [InlineData("All rights reserved 2026.", true)]
    [InlineData("Café", true)]
    [InlineData("CNN: خبر", false)]
    [InlineData("2026 - 10%", false)]
    [InlineData("", false)]
    [InlineData("ﷺ Peace", false)]
    public void A_text_is_latin_only_when_it_has_letters_and_none_is_arabic(string text, bool expected) => Assert.Equal(expected, Bidi.IsLatinOnly(text));

    [Theory]
    [InlineData("1")]
    [InlineData("(")]
    [InlineData("a")]
    [InlineData(".")]
    [InlineData("1,1")]
    [InlineData("1.1-")]
    [InlineData("a. ")]
    [InlineData("a.a@")]
    [InlineData("%a")]
    [InlineData("“a")]
    [InlineData("https://(")]
    public void The_time_grows_with_the_length_and_no_faster(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 100_000));
        var started = TimeProvider.System.GetTimestamp();

        Assert.NotEmpty(Bidi.Runs(text));

        // Takes well under a second; were it quadratic, minutes.
        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(20));
    }

    /// <summary>[…] round an isolated run, {…} when its direction must be written.</summary>
    private static string Marked(string text) =>
        string.Concat(Bidi.Runs(text).Select(run => run switch
        {
            { Isolated: true, LeftToRight: true } => $"{{{run.Text}}}",
            { Isolated: true } => $"[{run.Text}]",
            _ => run.Text,
        }));
}
