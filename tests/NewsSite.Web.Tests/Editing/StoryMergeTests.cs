using CsCheck;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Tests.Editing;

public sealed class StoryMergeTests
{
    private static readonly Gen<string> Word = Gen.OneOf([.. new[] { "قال", "الوزير", "إن", "بوتين", "CNN", "٥", "و«ترامب»", "\n\n", "،", "." }.Select(Gen.Const)]);

    private static readonly Gen<string> Text = Word.Array[0, 20].Select(words => string.Join(' ', words));

    [Fact]
    public void Edits_of_different_sentences_are_joined() =>
        Assert.Equal("أولى جديدة. ثانية. ثالثة طويلة.", StoryMerge.Text("أولى. ثانية. ثالثة.", "أولى جديدة. ثانية. ثالثة.", "أولى. ثانية. ثالثة طويلة."));

    [Fact]
    public void A_change_of_one_editor_alone_is_taken() =>
        Gen.Select(Text, Text).Sample((start, changed) =>
        {
            Assert.Equal(changed, StoryMerge.Text(start, changed, start));
            Assert.Equal(changed, StoryMerge.Text(start, start, changed));
            Assert.Equal(changed, StoryMerge.Text(start, changed, changed));
        });

    [Fact]
    public void Every_word_that_either_added_is_in_the_merged_text() =>
        Gen.Select(Text, Text, Text).Sample((start, theirs, mine) =>
        {
            var merged = Counts(StoryMerge.Text(start, theirs, mine));
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

    private static Dictionary<string, int> Counts(string text) =>
        text.Split([' ', '\n', '⟦', '⟧'], StringSplitOptions.RemoveEmptyEntries).CountBy(word => word).ToDictionary();
}
