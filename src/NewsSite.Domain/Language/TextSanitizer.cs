using System.Text;

namespace NewsSite.Domain.Language;

/// <summary>
/// Takes out of incoming text what nobody sees and what therefore deceives: direction overrides (CVE-2021-42574), zero-width and control characters,
/// odd spaces, presentation forms, heaps of marks on one letter. The result is in NFC, and sanitising it again changes nothing.
/// </summary>
public static class TextSanitizer
{
    /// <summary>For one line: titles, names, slugs, tags, file names, searches. White space of any kind becomes one space; the ends are trimmed. Tatweel stays, as typed.</summary>
    public static string Line(string? text) => LineWithReport(text).Text;

    /// <inheritdoc cref="Line"/>
    public static SanitizedText LineWithReport(string? text)
    {
        var clean = Clean(text, keepsLayout: false);
        return clean with { Text = OneLine(clean.Text) };
    }

    /// <summary>For Markdown: keeps line ends (as \n), tabs, indentation, no-break spaces between a number and its unit, and direction marks that do something.</summary>
    public static string Body(string? text) => BodyWithReport(text).Text;

    /// <inheritdoc cref="Body"/>
    public static SanitizedText BodyWithReport(string? text) => Clean(text, keepsLayout: true);

    /// <summary>A removal can bring neighbours together that the next round judges differently, so rounds go on until one changes nothing.</summary>
    private static SanitizedText Clean(string? text, bool keepsLayout)
    {
        var changed = new Dictionary<int, int>();
        var before = text ?? "";
        while (!CharacterRules.LeavesAlone(before) || !CombiningMarks.AreFew(before) || !before.IsNormalized(NormalizationForm.FormC))
        {
            var codePoints = CharacterRules.Apply(before, keepsLayout, changed);
            CombiningMarks.Limit(codePoints, changed);
            ContextRules.Apply(codePoints, keepsLayout, changed);
            var after = Compose(codePoints);
            if (after == before) break;
            before = after;
        }

        return new SanitizedText(before, changed);
    }

    private static string Compose(List<int> codePoints)
    {
        var result = new StringBuilder(codePoints.Count);
        Span<char> buffer = stackalloc char[2];
        foreach (var codePoint in codePoints) result.Append(buffer[..new Rune(codePoint).EncodeToUtf16(buffer)]);
        return result.ToString().Normalize(NormalizationForm.FormC);
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
