using DiffPlex;
using DiffPlex.Model;

namespace NewsSite.Web.Editing;

/// <summary>
/// Where two texts differ, in words. The search takes time by the square of what differs: two long texts are compared by paragraphs first, and of paragraphs that have
/// nothing in common it is said that one stands in the other's place.
/// </summary>
internal static class WordBlocks
{
    /// <summary>Words of the one by words of the other; two texts of 5,000 words that share none take half a second.</summary>
    private const long Most = 30_000_000;

    public static DiffResult Between(string before, string after)
    {
        var words = new WordChunker();
        var (old, now) = (words.Chunk(before), words.Chunk(after));
        if ((long)old.Count * now.Count <= Most) return Of(before, after, words);

        var (oldEnds, nowEnds) = (ParagraphChunker.Ends(old), ParagraphChunker.Ends(now));
        var left = Most;
        List<DiffBlock> blocks = [];
        foreach (var (block, oldStart, nowStart) in ByParagraphs(before, after, oldEnds, nowEnds).Select(b => (b, b.DeleteStartA, b.InsertStartB)))
        {
            var size = (long)block.DeleteCountA * block.InsertCountB;
            if (size > left)
            {
                blocks.Add(block);
                continue;
            }

            left -= size;
            var part = Of(Joined(old, oldStart, block.DeleteCountA), Joined(now, nowStart, block.InsertCountB), words);
            blocks.AddRange(part.DiffBlocks.Select(b => new DiffBlock(oldStart + b.DeleteStartA, b.DeleteCountA, nowStart + b.InsertStartB, b.InsertCountB)));
        }

        return new DiffResult(old, now, blocks);
    }

    /// <summary>Paragraphs that changed, as stretches of words.</summary>
    private static IEnumerable<DiffBlock> ByParagraphs(string before, string after, List<int> oldEnds, List<int> nowEnds)
    {
        if ((long)oldEnds.Count * nowEnds.Count > Most) return [new DiffBlock(0, oldEnds[^1], 0, nowEnds[^1])];

        return Of(before, after, new ParagraphChunker()).DiffBlocks.Select(b =>
        {
            var (oldStart, nowStart) = (Start(oldEnds, b.DeleteStartA), Start(nowEnds, b.InsertStartB));
            return new DiffBlock(oldStart, Start(oldEnds, b.DeleteStartA + b.DeleteCountA) - oldStart, nowStart, Start(nowEnds, b.InsertStartB + b.InsertCountB) - nowStart);
        });

        static int Start(List<int> ends, int paragraph) => paragraph == 0 ? 0 : ends[paragraph - 1];
    }

    private static DiffResult Of(string before, string after, IChunker chunker) => Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, chunker);

    private static string Joined(IReadOnlyList<string> pieces, int from, int count) => string.Concat(pieces.Skip(from).Take(count));

    /// <summary>A text's lines, each with its end.</summary>
    private sealed class ParagraphChunker : IChunker
    {
        public IReadOnlyList<string> Chunk(string text)
        {
            var words = new WordChunker().Chunk(text);
            var ends = Ends(words);
            return [.. ends.Select((end, i) => i == 0 ? Joined(words, 0, end) : Joined(words, ends[i - 1], end - ends[i - 1]))];
        }

        /// <summary>How many words the text has up to the end of each of its lines.</summary>
        public static List<int> Ends(IReadOnlyList<string> words)
        {
            List<int> ends = [.. Enumerable.Range(0, words.Count).Where(i => words[i] == "\n").Select(i => i + 1)];
            if (words.Count > 0 && (ends.Count == 0 || ends[^1] < words.Count)) ends.Add(words.Count);
            return ends;
        }
    }
}
