using Bunit;
using NewsSite.Testing;
using NewsSite.Web.Components;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Tests.Components;

public sealed class WholeStoryTests : HouseContext
{
    private static readonly FullStory Full = new(
        Story("قمة بودابست") with { UpdatedAt = Newsroom.Wednesday },
        SeoTitle: null,
        Html: "<p>المتن.</p>",
        ReadingTime: "قراءة دقيقتين",
        Section: Label("السياسة"),
        Authors: [new Signature("سالم", "/author/سالم", IsDesk: false)],
        Tags: [Label("قمة")],
        ReadAlso: [Story("خبر قريب")],
        Corrections: [new CorrectionNote("كان الرقم خطأ.", Newsroom.Wednesday)],
        Previous: Label("قبل"),
        Next: Label("بعد"));

    [Fact]
    public void All_its_parts_come_in_the_order_of_reading()
    {
        var story = Render<WholeStory>(p => p.Add(s => s.Of, Full));

        var text = story.Find("article").TextContent;
        string[] parts = ["السياسة", "قمة بودابست", "مقدمة الخبر.", "سالم", "آخر تحديث", "قراءة دقيقتين", "المتن.", "كان الرقم خطأ.", "قمة", "خبر قريب", "شارك هذا المنشور", "قبل", "بعد"];
        var place = 0;
        Assert.All(parts, part =>
        {
            var next = text.IndexOf(part, place, StringComparison.Ordinal);
            Assert.True(next >= 0, $"{part} is missing after {text[..place]}");
            place = next + part.Length;
        });
    }

    [Fact]
    public void What_a_story_lacks_leaves_no_trace()
    {
        var bare = Full with { Story = Story() with { Standfirst = null }, Authors = [], Tags = [], ReadAlso = [], Corrections = [], Previous = null, Next = null };

        var story = Render<WholeStory>(p => p.Add(s => s.Of, bare));

        Assert.Empty(story.FindAll(".standfirst, .bylines, .corrections, figure, [rel=prev], [rel=next]"));
        Assert.DoesNotContain("آخر تحديث", story.Find("article").TextContent, StringComparison.Ordinal);
    }
}
