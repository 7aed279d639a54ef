using Bunit;
using NewsSite.Web.Components;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Tests.Components;

public sealed class DiffTextTests : HouseContext
{
    [Fact]
    public void Removed_and_added_words_are_told_to_eye_and_ear_and_spaces_stay()
    {
        var diff = Render<DiffText>(p => p.Add(d => d.Pieces, WordDiff.Between("قال الوزير نعم", "قال الرئيس نعم")));

        Assert.Equal("حُذف: الوزير", diff.Find("del").TextContent);
        Assert.Equal("أُضيف: الرئيس", diff.Find("ins").TextContent);
        Assert.StartsWith("قال ", diff.Find("p").TextContent.TrimStart('\n'), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_long_text_the_words_round_each_change_are_shown()
    {
        var words = string.Join(' ', Enumerable.Range(1, 2000).Select(i => $"كلمة{i}"));
        var text = Render<DiffText>(p => p.Add(d => d.Pieces, WordDiff.Between(words, words.Replace("كلمة1000 ", "غيرها ", StringComparison.Ordinal)))).Find(".diff");

        Assert.InRange(text.TextContent.Length, 400, 700);
        Assert.Contains("كلمة999 حُذف: كلمة1000أُضيف: غيرها كلمة1001", text.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, text.QuerySelectorAll(".diff-gap").Length);
    }
}
