using System.Reflection;
using NewsSite.Domain.Language;

namespace NewsSite.Benchmarks;

/// <summary>The demo newsroom's stories as texts of a real length and shape: headings, lists, quotations, Latin names.</summary>
internal static class Texts
{
    public static readonly IReadOnlyList<Text> All = [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>The story whose body is nearest to that many words.</summary>
    public static Text OfAbout(int words) => All.MinBy(t => Math.Abs(Words.Count(t.Body) - words))!;

    private static Text Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        var parts = reader.ReadToEnd().Split("---\n", 3);
        return new Text(Field(parts[1], "title")!, Field(parts[1], "standfirst"), parts[2]);
    }

    private static string? Field(string frontMatter, string name) =>
        frontMatter.Split('\n').FirstOrDefault(line => line.StartsWith($"{name}:", StringComparison.Ordinal))?[(name.Length + 1)..].Trim(' ', '\'');
}

/// <summary>The body is Markdown.</summary>
internal sealed record Text(string Headline, string? Standfirst, string Body);
