using NewsSite.Domain.Language;

namespace NewsSite.Web.Notes;

/// <summary>Finds the colleagues whom a text names with an «@»: «@سلمى العلي». Spellings that readers take for one are one.</summary>
internal static class Mentions
{
    /// <summary>Of two names that begin alike the longer is meant.</summary>
    public static IReadOnlyList<Colleague> In(string text, IReadOnlyList<Colleague> colleagues)
    {
        var folded = ArabicFold.Fold(text);
        List<Colleague> mentioned = [];
        for (var at = folded.IndexOf('@', StringComparison.Ordinal); at >= 0; at = folded.IndexOf('@', at + 1))
        {
            var rest = folded[(at + 1)..];
            if (colleagues.Where(c => Begins(rest, ArabicFold.Fold(c.Name))).MaxBy(c => c.Name.Length) is { } named && !mentioned.Contains(named)) mentioned.Add(named);
        }

        return mentioned;
    }

    private static bool Begins(string rest, string name) =>
        name.Length > 0 && rest.StartsWith(name, StringComparison.Ordinal) && (rest.Length == name.Length || !char.IsLetterOrDigit(rest[name.Length]));
}
