using NewsSite.Domain.Accounts;

namespace NewsSite.Web.Import;

/// <summary>Who imports, and what is put in the place of what the files say.</summary>
public sealed record ImportOptions(EditorId By)
{
    /// <summary>Moves every instant in the files; the demo keeps its stories fresh with it.</summary>
    public Func<DateTimeOffset, DateTimeOffset> Moment { get; init; } = instant => instant;

    /// <summary>The lead picture of a file that names none: the id of a media item, or null.</summary>
    public Func<ArticleFile, int?> Picture { get; init; } = _ => null;
}
