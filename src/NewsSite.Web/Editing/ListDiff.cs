using DiffPlex;

namespace NewsSite.Web.Editing;

/// <summary>What became of a list whose items stand in it once each.</summary>
public static class ListDiff
{
    /// <summary>The items as the list has them now; a removed one stands where it stood, one that moved where it stands now.</summary>
    public static IReadOnlyList<DiffPiece> Between(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var diff = Differ.Instance.CreateDiffs(string.Join('\n', before), string.Join('\n', after), ignoreWhiteSpace: false, ignoreCase: false, new Items());
        List<DiffPiece> pieces = [];
        var next = 0;
        foreach (var block in diff.DiffBlocks)
        {
            pieces.AddRange(before.Take(block.DeleteStartA).Skip(next).Select(item => new DiffPiece(DiffKind.Same, item)));
            next = block.DeleteStartA + block.DeleteCountA;
            pieces.AddRange(before.Take(next).Skip(block.DeleteStartA).Where(item => !after.Contains(item)).Select(item => new DiffPiece(DiffKind.Removed, item)));
            pieces.AddRange(after.Skip(block.InsertStartB).Take(block.InsertCountB).Select(item => new DiffPiece(before.Contains(item) ? DiffKind.Moved : DiffKind.Added, item)));
        }

        return [.. pieces, .. before.Skip(next).Select(item => new DiffPiece(DiffKind.Same, item))];
    }

    private sealed class Items : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
