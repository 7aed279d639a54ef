using System.Text;

namespace NewsSite.Domain.Language.Proofreading;

/// <summary>
/// H01 and H02: the newsroom's own words. A word is found with or without vowels, capital or small, and with «و» or «ف», then «ب», «ل» or «ك», then «ال» before
/// it; the fix keeps what stood before it. Longer phrases go before shorter ones.
/// </summary>
public sealed class HouseSpelling
{
    private static readonly string[] Conjunctions = ["", "و", "ف"], Prepositions = ["", "ب", "ل", "ك"];

    private readonly Dictionary<string, List<Entry>> byFirstWord = new(StringComparer.Ordinal);

    /// <summary>Each word with what is written instead (null: nothing, it is banned) and the newsroom's note on it.</summary>
    public HouseSpelling(IEnumerable<(string Wrong, string? Right, string? Note)> words)
    {
        foreach (var (wrong, right, note) in words)
        {
            var keys = WordsOf(wrong);
            if (keys.Count == 0) continue;
            if (!byFirstWord.TryGetValue(keys[0], out var entries)) byFirstWord.Add(keys[0], entries = []);
            entries.Add(new(keys, right, note));
        }

        foreach (var entries in byFirstWord.Values) entries.Sort((a, b) => b.Keys.Count - a.Keys.Count);
    }

    public static HouseSpelling None { get; } = new([]);

    /// <summary>What a word is compared by: no vowels, no tatweel, small letters. Hamza and teh marbuta stay, for they may be the very difference.</summary>
    public static string KeyOf(string text) => string.Join(' ', WordsOf(text));

    /// <summary>The text's words by their keys; punctuation between them is none.</summary>
    public static IReadOnlyList<string> WordsOf(string text) => [.. Runs(text).Select(run => Key(text.AsSpan(run.Start, run.Length)))];

    /// <summary>Whether the list has anything to say of the text.</summary>
    public bool Speaks(string text)
    {
        var spots = new List<Spot>();
        Find(text, spots);
        return spots.Count > 0;
    }

    internal void Find(string text, List<Spot> spots)
    {
        if (byFirstWord.Count == 0) return;

        var runs = Runs(text);
        for (var i = 0; i < runs.Count; i++)
        {
            if (At(text, runs, i) is not { } spot) continue;

            spots.Add(spot);
            while (i + 1 < runs.Count && runs[i + 1].Start < spot.Start + spot.Length) i++;
        }
    }

    private Spot? At(string text, List<WordRun> runs, int i)
    {
        var key = Key(text.AsSpan(runs[i].Start, runs[i].Length));
        foreach (var (before, stem) in Readings(key))
        {
            if (!byFirstWord.TryGetValue(stem, out var entries)) continue;
            foreach (var entry in entries)
            {
                // «الـ» belongs to one word, not to a phrase.
                if (entry.Keys.Count > 1 && before.EndsWith("ال", StringComparison.Ordinal) || !Follows(text, runs, i, entry)) continue;

                var length = runs[i + entry.Keys.Count - 1].End - runs[i].Start;
                if (entry.Right is null) return new Spot("H02", runs[i].Start, length) { Note = entry.Note };

                var fix = Joined(before, entry.Right);
                if (!text.AsSpan(runs[i].Start, length).SequenceEqual(fix)) return new Spot("H01", runs[i].Start, length, fix) { Note = entry.Note };
            }
        }

        return null;
    }

    /// <summary>The ways to part a word from what is written onto it, the word as it stands first. A stem of fewer than three letters is none: «بعد» is not «عد».</summary>
    private static IEnumerable<(string Before, string Stem)> Readings(string key)
    {
        yield return ("", key);
        foreach (var conjunction in Conjunctions)
        {
            foreach (var preposition in Prepositions)
            {
                var before = conjunction + preposition;
                if (key.Length < before.Length + 3 || !key.StartsWith(before, StringComparison.Ordinal)) continue;

                var rest = key[before.Length..];
                if (before.Length > 0) yield return (before, rest);
                if (preposition == "ل" && rest[0] == 'ل' && rest.Length >= 3) yield return (before, "ا" + rest); // «للقدس» is ل and القدس.
                if (preposition == "ل" && rest[0] == 'ل' && rest.Length >= 4) yield return (before + "ل", rest[1..]);
                if (rest.Length >= 5 && rest.StartsWith("ال", StringComparison.Ordinal)) yield return (before + "ال", rest[2..]);
            }
        }
    }

    private static bool Follows(string text, List<WordRun> runs, int i, Entry entry)
    {
        if (i + entry.Keys.Count > runs.Count) return false;
        for (var k = 1; k < entry.Keys.Count; k++)
        {
            if (!runs[i + k - 1].StandsBefore(runs[i + k], text) || Key(text.AsSpan(runs[i + k].Start, runs[i + k].Length)) != entry.Keys[k]) return false;
        }

        return true;
    }

    /// <summary>«ل» and «القدس» make «للقدس», and no word has the article twice.</summary>
    private static string Joined(string before, string right)
    {
        var hasArticle = right.StartsWith("ال", StringComparison.Ordinal) && right.Length > 4;
        if (before.EndsWith("لل", StringComparison.Ordinal) || before.EndsWith("ال", StringComparison.Ordinal)) return before + (hasArticle ? right[2..] : right);
        return before.EndsWith('ل') && hasArticle ? before + right[1..] : before + right;
    }

    private static List<WordRun> Runs(string text)
    {
        var runs = new List<WordRun>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsInWord(text[i])) continue;

            var start = i;
            while (i < text.Length && IsInWord(text[i])) i++;
            runs.Add(new(start, i - start));
        }

        return runs;
    }

    private static bool IsInWord(char c) => char.IsLetterOrDigit(c) || Letters.IsInWord(c);

    private static string Key(ReadOnlySpan<char> word)
    {
        var key = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (c != 'ـ' && !LetterForms.IsArabicMark(c)) key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }

    private sealed record Entry(IReadOnlyList<string> Keys, string? Right, string? Note);
}
