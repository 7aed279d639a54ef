using NewsSite.Web.Editing;

namespace NewsSite.Web.Tests.Editing;

public sealed class WordDiffTests
{
    private static string Long(string word, int paragraphs = 200) =>
        string.Join("\n\n", Enumerable.Range(0, paragraphs).Select(p => string.Join(' ', Enumerable.Range(0, 50).Select(w => FormattableString.Invariant($"{word}{p}و{w}")))));

    [Fact]
    public void A_word_that_changed_in_a_long_text_is_named_alone()
    {
        var before = Long("كلمة");

        var pieces = WordDiff.Between(before, before.Replace("كلمة100و7 ", "غيرها ", StringComparison.Ordinal));

        Assert.Equal([DiffKind.Same, DiffKind.Removed, DiffKind.Added, DiffKind.Same], pieces.Select(p => p.Kind));
        Assert.Equal(("كلمة100و7", "غيرها"), (pieces[1].Text, pieces[2].Text));
    }

    [Theory]
    [InlineData("بلغ لتر الزيت البكر الممتاز عشرة دنانير في سوق الريحان.", "مقدمة من النافذة الأولى.", "-بلغ لتر الزيت البكر الممتاز عشرة دنانير في سوق الريحان|+مقدمة من النافذة الأولى|.")]
    [InlineData("قال زيد عمر إنه سيغادر غدًا.", "قال سعد علي إنه سيغادر اليوم.", "قال |-زيد عمر|+سعد علي| إنه سيغادر |-غدًا|+اليوم|.")]
    [InlineData("خرج الوزير من القاعة الكبرى مسرعًا", "دخل النائب من الباب الخلفي مسرعًا", "-خرج الوزير من القاعة الكبرى|+دخل النائب من الباب الخلفي| مسرعًا")]
    [InlineData("سعر الخبز ثابت", "سعر كيلو الخبز اليوم ثابت", "سعر |+كيلو |الخبز|+ اليوم| ثابت")]
    public void A_passage_that_was_replaced_is_read_whole_and_a_word_that_came_alone(string before, string after, string expected) =>
        Assert.Equal(expected, string.Join('|', WordDiff.Between(before, after).Select(p => (p.Kind switch { DiffKind.Removed => "-", DiffKind.Added => "+", _ => "" }) + p.Text)));

    [Fact]
    public void Long_texts_that_share_nothing_stand_whole_in_each_others_place()
    {
        var (before, after) = (Long("كلمة", 1_000), Long("أخرى", 900));

        var pieces = WordDiff.Between(before, after);

        Assert.Equal(before, string.Concat(pieces.Where(p => p.Kind != DiffKind.Added).Select(p => p.Text)));
        Assert.Equal(after, string.Concat(pieces.Where(p => p.Kind != DiffKind.Removed).Select(p => p.Text)));
    }

    [Fact]
    public void A_short_text_is_not_looked_for_word_by_word_in_a_very_long_one()
    {
        const string before = "أول كلمة0و0 كلمة5و7 آخر";
        var after = Long("كلمة", 400);

        Assert.Equal([new(DiffKind.Removed, before), new(DiffKind.Added, after)], WordDiff.Exactly(before, after));
    }

    [Theory]
    [InlineData(12_000, 2)]
    [InlineData(400, 50)]
    public void A_very_long_text_in_the_place_of_none_is_told_as_added_and_its_going_as_removed(int paragraphs, int words)
    {
        var text = string.Join('\n', Enumerable.Range(0, paragraphs).Select(_ => string.Join(' ', Enumerable.Repeat("كلمة", words))));

        Assert.Equal([new(DiffKind.Added, text)], WordDiff.Exactly(null, text));
        Assert.Equal([new(DiffKind.Removed, text)], WordDiff.Exactly(text, ""));
    }

    [Fact]
    public void What_a_very_long_text_was_begun_with_is_not_told_as_replaced()
    {
        var pasted = Long("كلمة", 400);

        Assert.Equal([new(DiffKind.Same, "بداية الخبر"), new(DiffKind.Added, $" وتتمتها\n\n{pasted}")], WordDiff.Exactly("بداية الخبر", $"بداية الخبر وتتمتها\n\n{pasted}"));
    }

    [Fact]
    public void Long_texts_that_two_editors_changed_in_different_places_are_joined()
    {
        var start = Long("كلمة");

        var merged = TextMerge.Of(start, start.Replace("كلمة3و4 ", "لها ", StringComparison.Ordinal), start.Replace("كلمة190و4 ", "له ", StringComparison.Ordinal));

        Assert.Equal(start.Replace("كلمة3و4 ", "لها ", StringComparison.Ordinal).Replace("كلمة190و4 ", "له ", StringComparison.Ordinal), merged);
    }
}
