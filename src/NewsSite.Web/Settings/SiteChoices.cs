using NewsSite.Domain.Language;

namespace NewsSite.Web.Settings;

/// <summary>Those settings of the section <c>Site</c> that take one of a few words.</summary>
internal static class SiteChoices
{
    private static readonly Dictionary<string, string[]> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(SiteSettings.Months)] = Enum.GetNames<MonthNames>(),
        [nameof(SiteSettings.Digits)] = Enum.GetNames<DigitShapes>(),
        [nameof(SiteSettings.Clock24)] = ["true", "false"],
        [nameof(SiteSettings.Hijri)] = Enum.GetNames<HijriLine>(),
        [nameof(SiteSettings.HijriOffset)] = ["-1", "0", "1"],
    };

    /// <summary>
    /// The section without those that hold another word, and a sentence for each of these: the binder would stop at the first, in English, and take a
    /// number for a word.
    /// </summary>
    public static (IConfiguration Readable, IReadOnlyList<string> Reasons) Read(IConfigurationSection site)
    {
        var wrong = Words.Where(w => site[w.Key] is { } value && !w.Value.Contains(value, StringComparer.OrdinalIgnoreCase)).ToDictionary(StringComparer.OrdinalIgnoreCase);
        var readable = new ConfigurationBuilder().AddInMemoryCollection(site.AsEnumerable(makePathsRelative: true).Where(pair => !wrong.ContainsKey(pair.Key))).Build();
        return (readable, [.. wrong.Select(w => $"{site.Path}:{w.Key} هو “{site[w.Key]}”؛ المتاح: {string.Join(" أو ", w.Value)}.")]);
    }
}
