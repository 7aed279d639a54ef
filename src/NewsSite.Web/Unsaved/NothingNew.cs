using System.Text;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Unsaved;

/// <summary>Whether an unsaved text has nothing that is not in what is saved or in a newer unsaved text of the story. In doubt it has.</summary>
internal static class NothingNew
{
    /// <summary>Signs that a word is written to without a space.</summary>
    private const string Signs = ".,،؛;:!?؟(){}[]«»\"";

    /// <summary><paramref name="start"/> is what the older text was begun from; <paramref name="newer"/> is null when there is none.</summary>
    public static bool In(UnsavedFields older, StoryForm start, StoryForm saved, UnsavedFields? newer)
    {
        var text = older.Form.Tidied();
        StoryForm[] others = newer is null ? [saved] : [saved, newer.Form.Tidied()];
        return IsThere(older.Note, newer?.Note) && IsThere(older.LeadAltText, newer?.LeadAltText)
            && Has(form => form.Headline) && Has(form => form.Standfirst) && Has(form => form.Body)
            && others.Append(start).Any(other => Rest(other) == Rest(text));

        bool Has(Func<StoryForm, string?> of) =>
            of(text) == of(start) || others.Any(other => of(other) == of(text) || HasChanges(of(start), of(text), of(other)));
    }

    private static bool IsThere(string? words, string? newer) => string.IsNullOrWhiteSpace(words) || words == newer;

    private static StoryForm Rest(StoryForm form) => form with { Headline = null, Standfirst = null, Body = null };

    /// <summary>All words that came are there, in a row as they were typed, or stand at the beginning of a longer text; none of those that went is there.</summary>
    private static bool HasChanges(string? start, string? text, string? other)
    {
        var pieces = WordDiff.Between(start, text);
        return (other?.StartsWith(text ?? "", StringComparison.Ordinal) == true || pieces.Where(piece => piece.Kind == DiffKind.Added).All(Stands))
            && !pieces.Any(piece => piece.Kind == DiffKind.Removed && Stands(piece));

        bool Stands(DiffPiece piece) => Words(other).Contains(Words(piece.Text), StringComparison.Ordinal);
    }

    /// <summary>With one space before and after each word and each sign.</summary>
    private static string Words(string? text)
    {
        var parted = new StringBuilder();
        foreach (var c in text ?? "") parted.Append(Signs.Contains(c, StringComparison.Ordinal) ? $" {c} " : c);
        var words = parted.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? " " : $" {string.Join(' ', words)} ";
    }
}
