using System.Text.RegularExpressions;
using CsCheck;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Tests.Editing;

public sealed class TextMergeTests
{
    private static readonly Gen<string> Word = Gen.OneOf([.. new[] { "قال", "الوزير", "إن", "بوتين", "CNN", "٥", "و«ترامب»", "\n\n", "،", "." }.Select(Gen.Const)]);

    private static readonly Gen<string> Text = Word.Array[0, 20].Select(words => string.Join(' ', words));

    private static readonly Gen<string> Letter = Gen.OneOf([.. new[] { "أ", "ب", "ج", "د" }.Select(Gen.Const)]);

    /// <summary>Lists, tables and paragraphs, of few words, so that they meet often.</summary>
    private static readonly Gen<string> Blocks = Gen.OneOf(
        Letter.Array[1, 3].Select(words => string.Join(' ', words)),
        Letter.Array[1, 4].Select(items => string.Join('\n', items.Select(item => $"- {item}"))),
        Gen.Select(Letter, Letter, (a, b) => $"| {a} | {b} |").Array[1, 3].Select(rows => string.Join('\n', ["| س | ص |", "| --- | --- |", .. rows]))).Array[1, 3].Select(blocks => string.Join("\n\n", blocks));

    /// <summary>A line's place among all, a letter for its first, and what happens to it: its first letter changes, such a line is added, it is taken away.</summary>
    private static readonly Gen<(int Line, string Letter, int Act)[]> LineEdits = Gen.Select(Gen.Int[0, 100], Letter, Gen.Int[0, 2]).Array[1, 3];

    [Fact]
    public void Edits_of_different_sentences_are_joined() =>
        Assert.Equal("أولى جديدة. ثانية. ثالثة طويلة.", TextMerge.Of("أولى. ثانية. ثالثة.", "أولى جديدة. ثانية. ثالثة.", "أولى. ثانية. ثالثة طويلة."));

    [Theory]
    // Among the words of a paragraph, a cell and an item.
    [InlineData("قال الوزير.", "قال الرئيس.", "قال المدير.", "قال ⟦الرئيس⟧⟦المدير⟧.")]
    [InlineData("| أ | ب |\n| --- | --- |\n| ج | د |", "| أ | ب |\n| --- | --- |\n| ج | هاء |", "| أ | ب |\n| --- | --- |\n| ج | واو |", "| أ | ب |\n| --- | --- |\n| ج | ⟦هاء⟧⟦واو⟧ |")]
    [InlineData("- أول\n- ثان", "- أول\n- ثالث", "- أول\n- رابع", "- أول\n- ⟦ثالث⟧⟦رابع⟧")]
    // Both added a row, an item, a paragraph, a heading.
    [InlineData(
        "قبل.\n\n| أ | ب |\n| --- | --- |\n| ج | د |\n\nبعد.",
        "قبل.\n\n| أ | ب |\n| --- | --- |\n| ج | د |\n| هاء | هاء |\n\nبعد.",
        "قبل.\n\n| أ | ب |\n| --- | --- |\n| ج | د |\n| واو | واو |\n\nبعد.",
        "قبل.\n\n⟦\n\n| أ | ب |\n| --- | --- |\n| ج | د |\n| هاء | هاء |\n\n⟧⟦\n\n| أ | ب |\n| --- | --- |\n| ج | د |\n| واو | واو |\n\n⟧\n\nبعد.")]
    [InlineData("- أول", "- أول\n- ثان", "- أول\n- ثالث", "⟦\n\n- أول\n- ثان\n\n⟧⟦\n\n- أول\n- ثالث\n\n⟧")]
    [InlineData("أولى.\n\nأخيرة.", "أولى.\n\nله.\n\nأخيرة.", "أولى.\n\nلي.\n\nأخيرة.", "أولى.\n\n⟦\n\nله.\n\n⟧⟦\n\nلي.\n\n⟧\n\nأخيرة.")]
    [InlineData("أولى.\n\n## عنوان\n\nأخيرة.", "أولى.\n\n- عنوان\n\nأخيرة.", "أولى.\n\n> عنوان\n\nأخيرة.", "أولى.\n\n⟦\n\n- عنوان\n\n⟧⟦\n\n> عنوان\n\n⟧\n\nأخيرة.")]
    [InlineData(
        "| أ |\n| --- |\n| ب |\n\n- أول\n- ثان\n\nخاتمة.",
        "| أ |\n| --- |\n| ب |\n| ج |\n\n- أول\n- ثان\n- ثالث\n\nخاتمة.",
        "| أ |\n| --- |\n| ب |\n| د |\n\n- أول\n- ثان\n- رابع\n\nخاتمة.",
        "⟦\n\n| أ |\n| --- |\n| ب |\n| ج |\n\n⟧⟦\n\n| أ |\n| --- |\n| ب |\n| د |\n\n⟧\n\n⟦\n\n- أول\n- ثان\n- ثالث\n\n⟧⟦\n\n- أول\n- ثان\n- رابع\n\n⟧\n\nخاتمة.")]
    // What does not touch the other's lines is joined.
    [InlineData("- أول وثان\n- ثالث", "- أول\n- وثان\n- ثالث", "- أول وثان\n- رابع", "- أول\n- وثان\n- رابع")]
    [InlineData("أولى طويلة جدا.", "أولى\n\nطويلة جدا.", "أولى طويلة حقا.", "أولى\n\nطويلة حقا.")]
    [InlineData("- أول\n- ثان\n\nخاتمة.", "- أول\n- ثان\n- ثالث\n\nخاتمة.", "- أول\n- ثان جدا\n\nخاتمة.", "- أول\n- ثان جدا\n- ثالث\n\nخاتمة.")]
    [InlineData("أولى.\n\nأخيرة.", "أولى.\n\nثانية.\n\nأخيرة.", "أولى. وزيادة\n\nأخيرة.", "أولى. وزيادة\n\nثانية.\n\nأخيرة.")]
    [InlineData("| أ |\n| --- |\n| ب |\n| ج |", "| أ |\n| --- |\n| ب |\n| ج |\n| د |", "| أ |\n| --- |\n| هاء |\n| ج |", "| أ |\n| --- |\n| هاء |\n| ج |\n| د |")]
    // A column that both added; a paragraph that one deleted.
    [InlineData("| أ |\n| --- |\n| ب |", "| أ | ج |\n| --- | --- |\n| ب | ج |", "| أ | د |\n| --- | --- |\n| ب | د |", "⟦\n\n| أ | ج |\n| --- | --- |\n| ب | ج |\n\n⟧⟦\n\n| أ | د |\n| --- | --- |\n| ب | د |\n\n⟧")]
    [InlineData("أولى.\n\nثانية قصيرة.\n\nأخيرة.", "أولى.\n\nأخيرة.", "أولى.\n\nثانية طويلة.\n\nأخيرة.", "أولى.\n\n⟦\n\n⟧⟦\n\nثانية طويلة.\n\n⟧\n\nأخيرة.")]
    public void Where_both_changed_the_same_the_signs_can_be_taken_away(string start, string theirs, string mine, string expected) =>
        Assert.Equal(expected, TextMerge.Of(start, theirs, mine));

    [Fact]
    public void No_sign_breaks_a_row_or_an_item() =>
        Gen.Select(Blocks, LineEdits, LineEdits).Sample((start, theirs, mine) =>
            Assert.All(
                TextMerge.Of(start, Edited(start, theirs), Edited(start, mine)).Split('\n'),
                line => Assert.Matches(@"^(\|[^|]+\|[^|]+\||- [^-|]+|[^-|]*)$", line)));

    [Fact]
    public void A_change_of_one_editor_alone_is_taken() =>
        Gen.Select(Text, Text).Sample((start, changed) =>
        {
            Assert.Equal(changed, TextMerge.Of(start, changed, start));
            Assert.Equal(changed, TextMerge.Of(start, start, changed));
            Assert.Equal(changed, TextMerge.Of(start, changed, changed));
        });

    [Fact]
    public void Every_word_that_either_added_is_in_the_merged_text() =>
        Gen.Select(Text, Text, Text).Sample((start, theirs, mine) =>
        {
            var merged = Counts(TextMerge.Of(start, theirs, mine));
            foreach (var (word, count) in Counts(theirs).Concat(Counts(mine)))
                Assert.True(merged.GetValueOrDefault(word) >= count - Counts(start).GetValueOrDefault(word), $"{word}: {start} | {theirs} | {mine}");
        });

    [Fact]
    public void A_diff_tells_both_texts_whole() =>
        Gen.Select(Text, Text).Sample((before, after) =>
        {
            var pieces = WordDiff.Between(before, after);
            Assert.Equal(before, string.Concat(pieces.Where(p => p.Kind != DiffKind.Added).Select(p => p.Text)));
            Assert.Equal(after, string.Concat(pieces.Where(p => p.Kind != DiffKind.Removed).Select(p => p.Text)));
        });

    private static string Edited(string text, (int Line, string Letter, int Act)[] edits)
    {
        List<string> lines = [.. text.Split('\n')];
        foreach (var (place, letter, act) in edits)
        {
            var at = place % lines.Count;
            if (lines[at] is "" or "| س | ص |" or "| --- | --- |") continue;

            var changed = new Regex("[أبجد]").Replace(lines[at], letter, 1);
            if (act == 0) lines[at] = changed;
            else if (act == 1) lines.Insert(at + 1, changed);
            else lines[at] = "";
        }

        return string.Join('\n', lines);
    }

    private static Dictionary<string, int> Counts(string text) =>
        text.Split([' ', '\n', '⟦', '⟧'], StringSplitOptions.RemoveEmptyEntries).CountBy(word => word).ToDictionary();
}
