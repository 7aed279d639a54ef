using System.Text.Json;
using NewsSite.Domain.Language.Proofreading;

namespace NewsSite.Domain.Tests.Language.Proofreading;

public class ProofreaderTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Paragraphs and all that is to be said of each: what every rule finds, and what looks like it and is right.</summary>
    public static TheoryData<string, string[]> Pairs
    {
        get
        {
            using var file = typeof(ProofreaderTests).Assembly.GetManifestResourceStream("pairs.json")!;
            var pairs = new TheoryData<string, string[]>();
            foreach (var pair in JsonSerializer.Deserialize<Pair[]>(file, Web)!) pairs.Add(pair.Input, [.. pair.Findings.Select(f => Line(f.Rule, f.At, f.Text, f.Fix))]);
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_paragraph_is_read_as_an_editor_would(string paragraph, string[] findings)
    {
        Assert.Equal(findings, Lines(Proofreader.Read(paragraph)));
        Assert.Equal(findings, Lines(Proofreader.ReadLine(paragraph)));
    }

    [Fact]
    public void Every_rule_finds_something() =>
        Assert.Equal(ProofreadingRules.All.Select(rule => rule.Id).Where(id => id[0] != 'H').Order(), Pairs.SelectMany(pair => pair.Data.Item2).Select(line => line[..3]).Distinct().Order());

    private static IEnumerable<string> Lines(IEnumerable<Finding> findings) => findings.Select(f => Line(f.Rule.Id, f.At, f.Text, f.Fix));

    private static string Line(string rule, int at, string text, string? fix) => $"{rule} {at} [{text}] → {(fix is null ? "–" : $"[{fix}]")}";

    private sealed record Pair(string Input, Expected[] Findings);

    private sealed record Expected(string Rule, int At, string Text, string? Fix);
}
