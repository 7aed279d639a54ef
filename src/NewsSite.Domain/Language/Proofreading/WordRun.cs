namespace NewsSite.Domain.Language.Proofreading;

/// <summary>A run of letters and marks of Arabic script in a text: what the rules about words take for one word.</summary>
internal readonly record struct WordRun(int Start, int Length)
{
    public int End => Start + Length;

    public static IReadOnlyList<WordRun> In(string text)
    {
        var words = new List<WordRun>(text.Length / 6);
        for (var i = 0; i < text.Length; i++)
        {
            if (!Letters.IsInWord(text[i])) continue;

            var start = i;
            while (i < text.Length && Letters.IsInWord(text[i])) i++;
            words.Add(new(start, i - start));
        }

        return words;
    }

    /// <summary>Nothing but spaces between this word and <paramref name="next"/>.</summary>
    public bool StandsBefore(WordRun next, string text) =>
        next.Start > End && text.AsSpan(End, next.Start - End).IndexOfAnyExcept(' ', '\u00A0') < 0;
}
