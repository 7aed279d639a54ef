using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Categories;

namespace NewsSite.Testing;

/// <summary>The named cast: people, days and stories that tests speak of. A test says only what matters to it, the cast supplies the rest.</summary>
public static class Newsroom
{
    public static readonly EditorId Maria = new("maria");
    public static readonly EditorId Salim = new("salim");

    // 2026-11-02 was a Monday; noon UTC is 3 p.m. in Riyadh.
    public static readonly DateTimeOffset Monday = new(2026, 11, 2, 12, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Tuesday = Monday.AddDays(1);
    public static readonly DateTimeOffset Wednesday = Monday.AddDays(2);

    public static Category Politics() => new("سياسة", CategoryColour.Crimson, Monday);

    /// <summary>What an editor could have written.</summary>
    public static ArticleContent Content(string headline = "تأجيل الاجتماع إلى الخميس", Category? category = null, string body = "متن الخبر.") => new()
    {
        Headline = headline,
        Standfirst = "مقدمة الخبر.",
        Body = body,
        Rendered = new RenderedBody($"<p>{body}</p>", RendererVersion: 1, WordCount: 2),
        Category = category ?? Politics(),
    };

    public static Article Draft(ArticleContent? content = null) => new(content ?? Content(), Maria, Monday);

    public static Article PublishedStory(DateTimeOffset? at = null, ArticleContent? content = null)
    {
        var story = Draft(content);
        story.Publish(Maria, at ?? Monday);
        return story;
    }
}
