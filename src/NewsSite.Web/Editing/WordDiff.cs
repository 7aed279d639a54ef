using System.Text;

namespace NewsSite.Web.Editing;

/// <summary>What became of a text, word by word.</summary>
public static class WordDiff
{
    /// <summary>The pieces in the order of reading; the removed words stand before those that came in their place.</summary>
    public static IReadOnlyList<DiffPiece> Between(string? before, string? after)
    {
        var diff = WordBlocks.Between(before ?? "", after ?? "");
        List<DiffPiece> pieces = [];
        var next = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(DiffKind.Same, diff.PiecesOld, next, block.DeleteStartA - next);
            Add(DiffKind.Removed, diff.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            Add(DiffKind.Added, diff.PiecesNew, block.InsertStartB, block.InsertCountB);
            next = block.DeleteStartA + block.DeleteCountA;
        }

        Add(DiffKind.Same, diff.PiecesOld, next, diff.PiecesOld.Count - next);
        return pieces;

        void Add(DiffKind kind, IReadOnlyList<string> from, int start, int count)
        {
            if (count <= 0) return;

            var text = new StringBuilder();
            for (var i = start; i < start + count; i++) text.Append(from[i]);
            pieces.Add(new DiffPiece(kind, text.ToString()));
        }
    }
}
