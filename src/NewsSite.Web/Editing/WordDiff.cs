using System.Text;

namespace NewsSite.Web.Editing;

/// <summary>What became of a text, word by word.</summary>
public static class WordDiff
{
    /// <summary>
    /// For readers: the pieces in the order of reading; the removed words stand before those that came in their place. A blank or a short word that two replaced
    /// passages happen to share is told as replaced too, since nobody reads a sentence of which every second word is another's.
    /// </summary>
    public static IReadOnlyList<DiffPiece> Between(string? before, string? after)
    {
        List<Replacement> whole = [];
        foreach (var next in Replacements(Exactly(before, after)))
        {
            var last = next;
            while (whole is [.., var former] && former.BelongsWith(last))
            {
                former.Append(last);
                last = former;
                whole.RemoveAt(whole.Count - 1);
            }

            whole.Add(last);
        }

        return [.. whole.SelectMany(r => r.Pieces)];
    }

    /// <summary>The same, each word that both share told as such.</summary>
    public static IReadOnlyList<DiffPiece> Exactly(string? before, string? after)
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

    private static IEnumerable<Replacement> Replacements(IReadOnlyList<DiffPiece> pieces)
    {
        var (same, removed) = ("", "");
        for (var i = 0; i < pieces.Count; i++)
        {
            var (kind, text) = pieces[i];
            if (kind == DiffKind.Same) same = text;
            else if (kind == DiffKind.Removed) removed = text;
            if (kind == DiffKind.Same || (kind == DiffKind.Removed && i + 1 < pieces.Count && pieces[i + 1].Kind == DiffKind.Added)) continue;

            yield return new Replacement(same, removed, kind == DiffKind.Added ? text : "");
            (same, removed) = ("", "");
        }

        if (same.Length > 0) yield return new Replacement(same, "", "");
    }

    /// <summary>What both share, and what stands in another's place after it.</summary>
    private sealed class Replacement(string same, string removed, string added)
    {
        private readonly StringBuilder gone = new(removed);
        private readonly StringBuilder come = new(added);

        public IEnumerable<DiffPiece> Pieces =>
            new DiffPiece[] { new(DiffKind.Same, same), new(DiffKind.Removed, gone.ToString()), new(DiffKind.Added, come.ToString()) }.Where(piece => piece.Text.Length > 0);

        private string Same => same;

        private int Length => Math.Max(gone.Length, come.Length);

        public bool BelongsWith(Replacement next) =>
            gone.Length > 0 && next.gone.Length > 0 && come.Length + next.come.Length > 0 && next.Same.Length <= Math.Min(Length, next.Length);

        public void Append(Replacement next)
        {
            gone.Append(next.Same).Append(next.gone);
            come.Append(next.Same).Append(next.come);
        }
    }
}
