namespace NewsSite.Web.Editing;

/// <summary>What of a long text is shown beside its changes.</summary>
public static class DiffContext
{
    /// <summary>UTF-16 units kept before and after a change, to the end of a word.</summary>
    private const int Kept = 240;

    /// <summary>The pieces with the words round each change; null where a long stretch without one was left out.</summary>
    public static IEnumerable<DiffPiece?> Of(IReadOnlyList<DiffPiece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Kind is not DiffKind.Same || piece.Text.Length < 3 * Kept)
            {
                yield return piece;
                continue;
            }

            if (i > 0) yield return piece with { Text = piece.Text[..(piece.Text.LastIndexOf(' ', Kept) + 1)] };
            yield return null;
            if (i < pieces.Count - 1) yield return piece with { Text = piece.Text[(piece.Text.IndexOf(' ', piece.Text.Length - Kept) + 1)..] };
        }
    }
}
