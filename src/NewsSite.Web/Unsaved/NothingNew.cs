using NewsSite.Web.Editing;

namespace NewsSite.Web.Unsaved;

/// <summary>Whether an unsaved text has nothing that is not in what is saved or in a newer unsaved text of the story. In doubt it has.</summary>
internal static class NothingNew
{
    /// <summary><paramref name="start"/> is what the older text was begun from; <paramref name="newer"/> is null when there is none.</summary>
    public static bool In(UnsavedFields older, StoryForm start, StoryForm saved, UnsavedFields? newer)
    {
        var text = older.Form.Tidied();
        StoryForm[] others = newer is null ? [saved] : [saved, newer.Form.Tidied()];
        return IsThere(older.Note, newer?.Note) && IsThere(older.LeadAltText, newer?.LeadAltText)
            && Has(form => form.Headline) && Has(form => form.Standfirst) && Has(form => form.Body)
            && others.Append(start).Any(other => Rest(other) == Rest(text));

        bool Has(Func<StoryForm, string?> of) =>
            of(text) == of(start) || others.Any(other => of(other) == of(text) || (of(other) != of(start) && HasChanges(of(start), of(text), of(other))));
    }

    /// <summary>
    /// Of what was typed into a form that began a story: whether it is an earlier state of what that form saved. The form began empty, so a word that is not there was not typed
    /// yet; nothing was taken out.
    /// </summary>
    public static bool InBeginning(UnsavedFields older, StoryForm begun)
    {
        var text = older.Form.Tidied();
        Func<StoryForm, string?>[] texts = [f => f.Headline, f => f.ShortHeadline, f => f.SeoTitle, f => f.Standfirst, f => f.PushLine, f => f.Slug, f => f.Body, f => f.Authors, f => f.Tags, f => f.ReadAlso];
        return IsThere(older.LeadAltText, newer: null) && texts.All(of => of(text) is null || HasChanges(null, of(text), of(begun)))
            && (text.CategoryId == 0 || text.CategoryId == begun.CategoryId) && text.FurtherCategoryIds.All(begun.FurtherCategoryIds.Contains)
            && (text.LeadPictureId is null || text.LeadPictureId == begun.LeadPictureId);
    }

    private static bool IsThere(string? words, string? newer) => string.IsNullOrWhiteSpace(words) || words == newer;

    private static StoryForm Rest(StoryForm form) => form with { Headline = null, Standfirst = null, Body = null };

    /// <summary>Whether the other text has every word that was typed, in its place, and none of those that were taken out.</summary>
    private static bool HasChanges(string? start, string? text, string? other)
    {
        var gone = Gone(start, other);
        // Where each sign of the text stood in what it was begun from; -1 where it was typed.
        List<int> origins = [];
        var at = 0;
        foreach (var (kind, words) in WordDiff.Exactly(start, text))
        {
            for (var i = 0; i < words.Length; i++)
            {
                if (kind == DiffKind.Removed && !gone[at + i]) return false;
                if (kind != DiffKind.Removed) origins.Add(kind == DiffKind.Added ? -1 : at + i);
            }

            if (kind != DiffKind.Added) at += words.Length;
        }

        // The last word may have been half typed.
        if (!string.IsNullOrEmpty(text) && other?.StartsWith(text, StringComparison.Ordinal) == true) return true;

        var missing = Gone(text, other);
        return !Enumerable.Range(0, missing.Length).Any(i => missing[i] && (origins[i] < 0 || !gone[origins[i]]));
    }

    /// <summary>For each sign of a text whether it is one of a word that another text has no more.</summary>
    private static bool[] Gone(string? text, string? other) =>
        [.. WordDiff.Exactly(text, other).Where(piece => piece.Kind != DiffKind.Added).SelectMany(piece => Enumerable.Repeat(piece.Kind == DiffKind.Removed, piece.Text.Length))];
}
