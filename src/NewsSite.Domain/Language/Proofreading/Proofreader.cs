using System.Buffers;
using System.Text;

namespace NewsSite.Domain.Language.Proofreading;

/// <summary>
/// Reads a text as a proofreader does and says what it finds; what it says depends on nothing but the text and the newsroom's choices. Findings come in order of
/// their place. Those that offer a fix do not overlap, lie inside prose, and never touch addresses, code or markup.
/// </summary>
public static class Proofreader
{
    /// <summary>Rounds of putting right, each of which finds only what the one before laid bare. Real texts need two or three.</summary>
    private const int MostRounds = 64;

    /// <summary>Where two rules speak of the same characters, the earlier one does. Rules that are not named here meet no other.</summary>
    private static readonly string[] Precedence =
    [
        "H01", "C01", "C02", "F01", "L01", "D01", "O01", "O02", "O03", "O04", "T03", "T02", "T01", "P07", "P05", "P11", "W02", "P01", "P10", "D02", "P02", "P03", "P04", "P06", "W01",
    ];

    private static readonly Dictionary<string, int> RankOf = ProofreadingRules.All.ToDictionary(rule => rule.Id, rule => Array.IndexOf(Precedence, rule.Id));

    private static readonly SearchValues<char> DirectionControls = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>Whether C01 has anything to say: also of code and addresses, which no other rule reads.</summary>
    public static bool TurnsDirection(string? text) => text.AsSpan().ContainsAny(DirectionControls);

    /// <summary>What is to be said of a body.</summary>
    public static IReadOnlyList<Finding> Read(string markdown, ProofreadingChoices? choices = null) => Read(markdown, MarkdownProse.Of(markdown), choices);

    /// <summary>What is to be said of a field that is no Markdown: a headline, a caption.</summary>
    public static IReadOnlyList<Finding> ReadLine(string text, ProofreadingChoices? choices = null) => Read(text, MarkdownProse.OfPlain(text), choices);

    /// <summary>The body with all sure findings put right. Doing it again changes nothing.</summary>
    public static string MendSure(string markdown, ProofreadingChoices? choices = null) => Mended(markdown, text => Read(text, choices));

    /// <inheritdoc cref="MendSure"/>
    public static string MendSureInLine(string text, ProofreadingChoices? choices = null) => Mended(text, line => ReadLine(line, choices));

    private static string Mended(string text, Func<string, IReadOnlyList<Finding>> read)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var sure = read(text).Where(finding => finding.IsSure).ToList();
            if (sure.Count == 0) break;

            var mended = new StringBuilder(text.Length);
            var at = 0;
            foreach (var finding in sure)
            {
                mended.Append(text, at, finding.At - at).Append(finding.Fix);
                at = finding.End;
            }

            text = mended.Append(text, at, text.Length - at).ToString();
        }

        return text;
    }

    private static List<Finding> Read(string text, IReadOnlyList<Paragraph> paragraphs, ProofreadingChoices? choices)
    {
        choices ??= ProofreadingChoices.Default;
        var findings = new List<Finding>();
        var families = new QuotationFamilies();
        foreach (var paragraph in paragraphs)
        {
            var spots = new List<Spot>();
            var words = WordRun.In(paragraph.Text);
            PunctuationRules.Find(paragraph.Text, spots);
            QuotationRules.Find(paragraph.Text, spots);
            families.Find(paragraph.Text, spots);
            LetterRules.Find(paragraph.Text, words, spots);
            SpellingRules.Find(paragraph.Text, words, spots);
            RepetitionRules.Find(paragraph.Text, words, spots);
            choices.House.Find(paragraph.Text, spots);
            if (choices.RulesOff.Count > 0) spots.RemoveAll(spot => !choices.Wants(ProofreadingRules.Named(spot.Rule)));
            findings.AddRange(Apart(spots, paragraph.Text.Length).Select(spot => InOriginal(spot, paragraph, text)).OfType<Finding>());
        }

        return findings;
    }

    /// <summary>In order of place; of those that offer a fix and overlap, the one that has precedence.</summary>
    private static IEnumerable<Spot> Apart(List<Spot> spots, int length)
    {
        if (spots.Count < 2) return spots;

        var taken = new bool[length];
        var kept = new List<Spot>(spots.Count);
        foreach (var spot in spots.OrderBy(spot => RankOf[spot.Rule]).ThenBy(spot => spot.Start))
        {
            if (spot.Fixes.Length > 0 && !Take(spot)) continue;
            kept.Add(spot);
        }

        return kept.OrderBy(spot => spot.Start).ThenBy(spot => spot.Rule, StringComparer.Ordinal);

        bool Take(Spot spot)
        {
            var range = taken.AsSpan(spot.Start, spot.Length);
            if (range.Contains(true)) return false;
            range.Fill(true);
            return true;
        }
    }

    /// <summary>A fix that would write over markup is not offered; two spaces with markup between them are nobody's fault.</summary>
    private static Finding? InOriginal(Spot spot, Paragraph paragraph, string text)
    {
        var at = paragraph.OriginOf(spot.Start);
        var end = paragraph.OriginalEnd(spot.Start + spot.Length);
        var whole = paragraph.IsWhole(spot.Start, spot.Length);
        if (!whole && spot.Rule is "P06") return null;

        var rule = ProofreadingRules.Named(spot.Rule);
        return new Finding(rule, at, text[at..end], whole ? spot.Fixes : []) { Reason = spot.Note ?? rule.Reason };
    }
}
