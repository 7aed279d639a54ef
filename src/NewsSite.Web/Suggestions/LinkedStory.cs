using System.Text.Json.Serialization;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Language;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Suggestions;

/// <summary>A story that another may name, as the desk's pickers show it. <see cref="Address"/> is the short one.</summary>
public sealed record LinkedStory(int Id, string Headline, string Address, [property: JsonIgnore] ArticleStatus State)
{
    /// <summary>The headline in pieces that keep their own order, for scripts.</summary>
    public IEnumerable<BidiRun> Runs => Bidi.LineRuns(Headline);

    public string Status => State.InArabic();

    /// <summary>Readers see links to it.</summary>
    public bool IsPublished => State == ArticleStatus.Published;
}
