using NewsSite.Domain.Language;

namespace NewsSite.Web.Stories;

/// <summary>Everything the page of a story shows. Lists are in the editor's order, corrections newest first.</summary>
public sealed record FullStory(
    Story Story,
    string? SeoTitle,
    string Html,
    string ReadingTime,
    Label Section,
    IReadOnlyList<Signature> Authors,
    IReadOnlyList<Label> Tags,
    IReadOnlyList<Story> ReadAlso,
    IReadOnlyList<CorrectionNote> Corrections,
    Label? Previous,
    Label? Next)
{
    /// <summary>The published stories whose addresses stand alone in the body.</summary>
    public IReadOnlyList<Story> Cards { get; init; } = [];

    /// <summary>«قراءة دقيقتين».</summary>
    public static string ReadingTimeOf(int words) => $"قراءة {CountedNouns.Minute.CountAfterPreposition(Domain.Language.ReadingTime.MinutesFor(words))}";
}
