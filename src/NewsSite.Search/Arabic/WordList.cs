namespace NewsSite.Search.Arabic;

/// <summary>A list of folded words that also knows their stems, so an editor need not write every ending.</summary>
internal sealed class WordList(IEnumerable<string> words, int shortestStem)
{
    private readonly HashSet<string> words = new(words, StringComparer.Ordinal);
    private HashSet<string>? stems;

    public bool Contains(string word) => words.Contains(word);

    /// <summary>Stems shorter than the list allows count for nothing: «وال» of «والي» would be the prefix.</summary>
    public bool HasWordOrStem(string word)
    {
        if (words.Contains(word)) return true;

        // Stems need the other lists, so they wait until all are read.
        stems ??= new(words.Select(Endings.Remove).Where(stem => stem.Length >= shortestStem && stem is not "وال"), StringComparer.Ordinal);
        return stems.Contains(Endings.Remove(word));
    }
}
