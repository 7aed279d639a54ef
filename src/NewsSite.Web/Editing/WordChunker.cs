using System.Text.RegularExpressions;
using DiffPlex;

namespace NewsSite.Web.Editing;

/// <summary>
/// Parts a text into words with their marks, spaces and punctuation each by itself: together they are the text exactly. Diffs in whole words read
/// well in Arabic; diffs in letters tear joined letters apart.
/// </summary>
internal sealed partial class WordChunker : IChunker
{
    public IReadOnlyList<string> Chunk(string text) => [.. Piece().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}\u0640\u200C\u200D_]+|\n|[^\S\n]+|[^\p{L}\p{M}\p{N}\s]")]
    private static partial Regex Piece();
}
