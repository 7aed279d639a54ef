using System.Text;
using NewsSite.Domain.Language;

namespace NewsSite.Search.Arabic;

/// <summary>
/// The words the rules cannot know, from the text files in Lists/: UTF-8, words between white space, «#» begins a remark. Written as people write; folded here.
/// </summary>
internal static class WordLists
{
    public static readonly WordList StopWords = new(Words("stop-words.txt"), shortestStem: int.MaxValue);
    public static readonly WordList NoSuffix = new(Words("no-suffix.txt"), shortestStem: int.MaxValue);
    public static readonly WordList WawRoot = new(Words("waw-root.txt"), shortestStem: 3);
    public static readonly WordList Keep = new(Words("keep.txt"), shortestStem: 3);
    public static readonly WordList NoArticle = new(Words("no-article.txt"), shortestStem: 4);

    /// <summary>From a plural, or an adverb without its tanwin, to the word it belongs to.</summary>
    public static readonly Dictionary<string, string> Singulars = Pairs("plurals.txt", "adverbs.txt");

    /// <summary>From the stem of a spelling to the stem of the first in its line. Last, because stems need the other lists.</summary>
    public static readonly Dictionary<string, string> Spellings = StemmedSpellings("transliteration.txt");

    /// <summary>The content of all lists, for telling whether one has changed.</summary>
    public static string AllText() => string.Concat(
        typeof(WordLists).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Text));

    private static string Text(string file)
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream(file) ?? throw new FileNotFoundException("An embedded word list is missing.", file);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The folded words of each line.</summary>
    internal static IEnumerable<string[]> Lines(string file) => Text(file)
        .Split('\n')
        .Select(line => line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .Where(words => words.Length > 0)
        .Select(words => Array.ConvertAll(words, ArabicFold.Fold));

    private static IEnumerable<string> Words(string file) => Lines(file).SelectMany(words => words);

    private static Dictionary<string, string> Pairs(params string[] files)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var words in files.SelectMany(Lines)) pairs[words[0]] = words[^1];
        return pairs;
    }

    private static Dictionary<string, string> StemmedSpellings(string file)
    {
        var spellings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var words in Lines(file))
        {
            var first = Endings.Remove(words[0]);
            foreach (var word in words.Skip(1)) spellings.TryAdd(Endings.Remove(word), first);
        }

        return spellings;
    }
}
