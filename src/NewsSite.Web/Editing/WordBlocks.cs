using DiffPlex;
using DiffPlex.Model;

namespace NewsSite.Web.Editing;

/// <summary>
/// Where two texts differ, in words. The search takes time by the square of what differs: two long texts are compared by paragraphs first, and of long stretches of
/// paragraphs that changed it is said that one stands in the other's place.
/// </summary>
internal static class WordBlocks
{
    /// <summary>The square of the words of both; two texts of 5,000 words that share none take half a second.</summary>
    private const long Most = 120_000_000;

    public static DiffResult Between(string before, string after)
    {
        var words = new WordChunker();
        var (old, now) = (words.Chunk(before), words.Chunk(after));
        if (Cost(old.Count, now.Count) <= Most) return Of(before, after, words);
        if (old.Count == 0 || now.Count == 0) return new DiffResult(old, now, [new DiffBlock(0, old.Count, 0, now.Count)]);

        var (oldEnds, nowEnds) = (ParagraphChunker.Ends(old), ParagraphChunker.Ends(now));
        var left = Most;
        List<DiffBlock> blocks = [];
        foreach (var block in ByParagraphs(before, after, oldEnds, nowEnds).Select(b => WithoutSameEnds(b, old, now)))
        {
            var cost = Cost(block.DeleteCountA, block.InsertCountB);
            if (cost > left || block.DeleteCountA == 0 || block.InsertCountB == 0)
            {
                blocks.Add(block);
                continue;
            }

            left -= cost;
            var part = Of(Joined(old, block.DeleteStartA, block.DeleteCountA), Joined(now, block.InsertStartB, block.InsertCountB), words);
            blocks.AddRange(part.DiffBlocks.Select(b => new DiffBlock(block.DeleteStartA + b.DeleteStartA, b.DeleteCountA, block.InsertStartB + b.InsertStartB, b.InsertCountB)));
        }

        return new DiffResult(old, now, blocks);
    }

    private static long Cost(int old, int now) => (long)(old + now) * (old + now);

    /// <summary>Paragraphs that changed, as stretches of words.</summary>
    private static IEnumerable<DiffBlock> ByParagraphs(string before, string after, List<int> oldEnds, List<int> nowEnds)
    {
        if (Cost(oldEnds.Count, nowEnds.Count) > Most) return [new DiffBlock(0, oldEnds[^1], 0, nowEnds[^1])];

        return Of(before, after, new ParagraphChunker()).DiffBlocks.Select(b =>
        {
            var (oldStart, nowStart) = (Start(oldEnds, b.DeleteStartA), Start(nowEnds, b.InsertStartB));
            return new DiffBlock(oldStart, Start(oldEnds, b.DeleteStartA + b.DeleteCountA) - oldStart, nowStart, Start(nowEnds, b.InsertStartB + b.InsertCountB) - nowStart);
        });

        static int Start(List<int> ends, int paragraph) => paragraph == 0 ? 0 : ends[paragraph - 1];
    }

    /// <summary>What differs of it: paragraphs that were begun, or gone on with, share their first or last words.</summary>
    private static DiffBlock WithoutSameEnds(DiffBlock block, IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var most = Math.Min(block.DeleteCountA, block.InsertCountB);
        var first = Enumerable.Range(0, most).TakeWhile(i => old[block.DeleteStartA + i] == now[block.InsertStartB + i]).Count();
        var (oldEnd, nowEnd) = (block.DeleteStartA + block.DeleteCountA, block.InsertStartB + block.InsertCountB);
        var last = Enumerable.Range(1, most - first).TakeWhile(i => old[oldEnd - i] == now[nowEnd - i]).Count();
        return new DiffBlock(block.DeleteStartA + first, block.DeleteCountA - first - last, block.InsertStartB + first, block.InsertCountB - first - last);
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
