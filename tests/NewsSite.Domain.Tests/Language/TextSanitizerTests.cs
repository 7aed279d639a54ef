using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using NewsSite.Domain.Language;

namespace NewsSite.Domain.Tests.Language;

public class TextSanitizerTests
{
    /// <summary>Arabic, Latin, digits, and every character that some rule speaks of, mixed as no editor would.</summary>
    private static readonly Gen<string> HostileText = Gen.OneOf(
            Gen.Char["ابهة وكی،؟A5z -.>#\n\t\r"],
            Gen.Char["\u200B\u200C\u200D\u200E\u200F\u061C\u202A\u202E\u2066\u2069\u2060\uFEFF\u00AD\u180E\uFE0F\u00A0\u202F\u2003\u3000\u2028\u0085\0"],
            Gen.Char["\u064B\u0651\u064E\u0653\u0654\u0670\u0640\uFEFB\uFE76\uFE77\uFDF2\uFDFA\u0301e\uD83D\uDE00\uFFFF\uFDD0\u20E3\u2764"],
            Gen.Char)
        .Array[0, 40].Select(chars => new string(chars));

    public static TheoryData<string> Deleted =>
    [
        .. Range(0x202A, 0x202E), .. Range(0x2066, 0x2069), .. Range(0x2061, 0x2064), .. Range(0x206A, 0x206F), .. Range(0xFFF9, 0xFFFB), .. Range(0xFE00, 0xFE0F),
        .. Range(0xE0000, 0xE007F), .. Range(0x00, 0x08), .. Range(0x0E, 0x1F), .. Range(0x7F, 0x9F), "\u200B", "\u2060", "\uFEFF", "\u00AD", "\u180E", "\u200D", "\uFFFE", "\uFFFF",
    ];

    [Theory]
    [MemberData(nameof(Deleted))]
    public void What_nobody_sees_is_deleted_inside_a_word(string hidden)
    {
        Assert.Equal("محمد", TextSanitizer.Line($"مح{hidden}مد"));
        Assert.Equal("محمد", TextSanitizer.Body($"مح{hidden}مد"));
    }

    /// <summary>The same table is what the editor's cleaning of pasted text is held to.</summary>
    public static TheoryData<string, string> CasesSharedWithTheEditor
    {
        get
        {
            using var file = typeof(TextSanitizerTests).Assembly.GetManifestResourceStream("body-cleaning.json")!;
            return [.. JsonSerializer.Deserialize<string[][]>(file)!.Select(pair => (pair[0], pair[1]))];
        }
    }

    [Theory]
    [MemberData(nameof(CasesSharedWithTheEditor))]
    public void A_body_is_cleaned_as_in_the_editor(string given, string cleaned) => Assert.Equal(cleaned, TextSanitizer.Body(given));

    [Fact]
    public void A_title_has_no_joiner_that_keeps_letters_apart() => Assert.Equal("میخواهم", TextSanitizer.Line("می\u200Cخواهم"));

    [Fact]
    public void Of_a_heap_of_marks_on_one_letter_four_stay()
    {
        var heap = "عاجل" + new string('\u064E', 280) + " خبر";

        Assert.Equal("عاجل\u064E\u064E\u064E\u064E خبر", TextSanitizer.Line(heap));
        Assert.Equal("عاجل\u064E\u064E\u064E\u064E خبر", TextSanitizer.Body(heap));
        Assert.Equal(276, TextSanitizer.LineWithReport(heap).Changed[0x064E]);
    }

    [Theory]
    [InlineData("ٱلرَّحۡمَٰنِ")]
    [InlineData("إِنَّآ أَعۡطَيۡنَٰكَ ٱلۡكَوۡثَرَ")]
    [InlineData("Việt Nam")]
    [InlineData("❤️ 1️⃣ 👩‍👩‍👧")]
    public void Marks_that_a_writing_asks_for_stay(string text) => Assert.Equal(text, TextSanitizer.Line(text));

    /// <summary>Each took a time that grew with the square of the length.</summary>
    [Theory]
    [InlineData("ب", "\u200F")]
    [InlineData("\n", " \u200F")]
    [InlineData("b", "\u064E\u200F")]
    [InlineData("b", "\u0903\u200F")]
    public async Task A_body_of_nothing_but_traps_is_soon_cleaned(string start, string trap)
    {
        var hostile = start + string.Concat(Enumerable.Repeat(trap, 500_000 / trap.Length)) + "a";

        var cleaning = Task.Run(() => TextSanitizer.Body(hostile), TestContext.Current.CancellationToken);

        Assert.DoesNotContain('\u200F', await cleaning.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_deleted()
    {
        Assert.Equal("محمد 😀", TextSanitizer.Line("مح\uD83Dمد\uDE00 😀\uD83D"));
        Assert.Equal("محمد 😀", TextSanitizer.Body("مح\uD83Dمد\uDE00 😀\uD83D"));
    }

    [Theory]
    [InlineData("\u200E")]
    [InlineData("\u200F")]
    [InlineData("\u061C")]
    public void A_title_holds_no_direction_marks(string mark) => Assert.Equal("شبكة CNN!", TextSanitizer.Line($"شبكة {mark}CNN{mark}!{mark}"));

    [Theory]
    [InlineData("\u00A0")]
    [InlineData("\u2000")]
    [InlineData("\u200A")]
    [InlineData("\u202F")]
    [InlineData("\u205F")]
    [InlineData("\u3000")]
    [InlineData("\t")]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    [InlineData(" \u00A0 \n ")]
    public void White_space_of_a_title_becomes_one_space(string space) =>
        Assert.Equal("خبر عاجل", TextSanitizer.Line($"{space}خبر{space}عاجل{space}"));

    [Theory]
    [InlineData("ﻻ سلام", "لا سلام")]
    [InlineData("ﷲ", "الله")]
    [InlineData("ﺍﻟﺨﺒﺮ", "الخبر")]
    [InlineData("مﹶرﹼ", "مَرّ")]
    [InlineData("محمد ﷺ", "محمد ﷺ")]
    [InlineData("ﷻ ﷼ ﴾نص﴿", "ﷻ ﷼ ﴾نص﴿")]
    [InlineData("①½ Ⅳ", "①½ Ⅳ")]
    public void Presentation_forms_become_letters_and_signs_stay(string text, string expected)
    {
        Assert.Equal(expected, TextSanitizer.Line(text));
        Assert.Equal(expected, TextSanitizer.Body(text));
    }

    [Fact]
    public void A_hamza_written_as_a_mark_is_composed() => Assert.Equal("أحمد إبراهيم آسيا", TextSanitizer.Line("ا\u0654حمد ا\u0655براهيم ا\u0653سيا"));

    [Fact]
    public void Tatweel_stays_as_typed() => Assert.Equal("عـــاجل", TextSanitizer.Line("عـــاجل"));

    [Theory]
    [InlineData("👩‍⚕️ 👨‍👩‍👧 🏳️‍🌈 ❤️ 1️⃣")]
    [InlineData("👍🏽 👩🏽‍💻")]
    [InlineData("عام 1448 ه\u200D")]
    public void What_shapes_an_emoji_or_the_sign_of_the_hijra_stays(string text)
    {
        Assert.Equal(text, TextSanitizer.Line(text));
        Assert.Equal(text, TextSanitizer.Body(text));
    }

    [Theory]
    [InlineData("ه\u200Dذا", "هذا")]
    [InlineData("ب\u200D", "ب")]
    [InlineData("😀\u200Dنص", "😀نص")]
    [InlineData("نص\uFE0F", "نص")]
    public void A_joiner_or_selector_elsewhere_goes(string text, string expected) => Assert.Equal(expected, TextSanitizer.Line(text));

    [Fact]
    public void A_body_keeps_its_lines_tabs_and_indentation() =>
        Assert.Equal("سطر\n\n    شفرة\n\tأخرى\nثالث\n", TextSanitizer.Body("سطر\r\n\r\n    شفرة\n\tأخرى\rثالث\u2028"));

    [Theory]
    [InlineData("\u200F## عنوان", "## عنوان")]
    [InlineData("نص\n\u200F- بند", "نص\n- بند")]
    [InlineData("\u061C> \u200E1. أول", "> 1. أول")]
    [InlineData("ك\u200Fلمة", "كلمة")]
    [InlineData("كلمة\u200F\u200F CNN", "كلمة CNN")]
    [InlineData("قال \u200FCNN", "قال \u200FCNN")]
    [InlineData("لغة C#\u200E وأخرى", "لغة C# وأخرى")]
    [InlineData("CNN\u200E!", "CNN!")]
    [InlineData("CNN\u200F\u200F!", "CNN\u200F!")]
    [InlineData("من (\u200E5) إلى", "من (\u200E5) إلى")]
    [InlineData("نهاية CNN\u200F\n", "نهاية CNN\n")]
    public void A_body_keeps_only_direction_marks_that_do_something(string text, string expected) => Assert.Equal(expected, TextSanitizer.Body(text));

    [Theory]
    [InlineData("5\u00A0كيلومترات", "5\u00A0كيلومترات")]
    [InlineData("25\u202F%", "25\u202F%")]
    [InlineData("٣\u00A0€", "٣\u00A0€")]
    [InlineData("قال\u00A0ترامب", "قال ترامب")]
    [InlineData("5\u00A0، ثم", "5 ، ثم")]
    [InlineData("5\u2003كم", "5 كم")]
    public void A_body_keeps_a_no_break_space_between_number_and_unit(string text, string expected) => Assert.Equal(expected, TextSanitizer.Body(text));

    [Fact]
    public void The_report_counts_what_was_removed_or_replaced()
    {
        var clean = TextSanitizer.LineWithReport(" تقرير \u202Eنيلب\u202C\u00A0سري\u200B\u200B ﻻ\uD800\n");

        Assert.Equal("تقرير نيلب سري لا", clean.Text);
        Assert.Equal(
            new Dictionary<int, int> { [0x202E] = 1, [0x202C] = 1, [0x00A0] = 1, [0x200B] = 2, [0xFEFB] = 1, [0xD800] = 1 },
            clean.Changed);
    }

    [Fact]
    public void A_clean_text_has_an_empty_report() => Assert.Empty(TextSanitizer.BodyWithReport("نص سليم\r\nفيه “اقتباس” 👍🏽\n").Changed);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\u202E\u200F")]
    public void Nothing_gives_an_empty_text(string? text)
    {
        Assert.Equal("", TextSanitizer.Line(text));
        Assert.Equal("", TextSanitizer.Body(text));
    }

    [Fact]
    public void Sanitising_twice_changes_nothing() => HostileText.Sample(text =>
    {
        var line = TextSanitizer.Line(text);
        var body = TextSanitizer.BodyWithReport(text).Text;
        return TextSanitizer.Line(line) == line && TextSanitizer.Body(body) == body && TextSanitizer.LineWithReport(line).Changed.Count == 0
            && TextSanitizer.BodyWithReport(body).Changed.Count == 0;
    });

    [Fact]
    public void No_forbidden_character_survives_whatever_comes_in() => HostileText.Sample(text =>
    {
        var line = TextSanitizer.Line(text);
        return line.IsNormalized(NormalizationForm.FormC) && line == line.Trim() && !line.Contains("  ", StringComparison.Ordinal)
            && !line.Any(c => c is (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\u200B' or '\u200C' or '\u200E' or '\u200F' or '\u061C' or '\uFEFF')
            && !line.Any(char.IsControl) && !TextSanitizer.Body(text).Any(c => char.IsControl(c) && c is not ('\n' or '\t'))
            && line.EnumerateRunes().All(rune => rune != Rune.ReplacementChar || text.Contains('\uFFFD', StringComparison.Ordinal));
    });

    [Fact]
    public void Every_single_character_is_accepted()
    {
        for (var c = 0; c <= 0x10FFFF; c++)
        {
            var text = c is >= 0xD800 and <= 0xDFFF ? ((char)c).ToString() : char.ConvertFromUtf32(c);
            var line = TextSanitizer.Line($"a{text}b");
            Assert.True(line.StartsWith('a') && line.EndsWith('b') || c is >= 0x300 and <= 0x1133C, c.ToString("X4", CultureInfo.InvariantCulture));
        }
    }

    private static IEnumerable<string> Range(int from, int to) => Enumerable.Range(from, to - from + 1).Select(char.ConvertFromUtf32);
}
