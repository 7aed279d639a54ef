using System.Text;

namespace NewsSite.Web.Editing;

/// <summary>
/// Two editors began from one text and both changed it: the changes of both together. Where they changed the same words both texts are kept, between
/// signs, for the editor to choose.
/// </summary>
/// <remarks>From two diffs of DiffPlex, because its own three-way merge loses words where both changed the same place.</remarks>
public static class TextMerge
{
    public const string ConflictStart = "⟦";
    public const string ConflictMiddle = "⟧⟦";
    public const string ConflictEnd = "⟧";

    private const string Blank = "\n\n";

    /// <summary>With which a line may begin that is no plain paragraph.</summary>
    private const string BlockSigns = "#>-*+|!`";

    /// <summary>
    /// By words. Conflicts stand as ⟦theirs⟧⟦mine⟧ among the words; those in which lines change, rows of a table and items of a list among them, as whole blocks with
    /// each sign in a paragraph of its own: within a table or before a list's dash a sign would be a part of it.
    /// </summary>
    public static string Of(string start, string theirs, string mine)
    {
        if (theirs == mine || start == theirs) return mine;
        if (start == mine) return theirs;

        var words = new WordChunker().Chunk(start);
        var merged = new StringBuilder();
        var next = 0;
        foreach (var place in Places(words, [.. Edits(start, theirs, ofTheirs: true).Concat(Edits(start, mine, ofTheirs: false)).OrderBy(e => e.From).ThenBy(e => e.To)]))
        {
            merged.Append(Pieces(words, next, place.From)).Append(Resolved(words, place));
            next = place.To;
        }

        return merged.Append(Pieces(words, next, words.Count)).ToString();
    }

    /// <summary>Edits that touch one another; those that would break lines which the other changed too reach to the ends of their blocks.</summary>
    private static List<Place> Places(IReadOnlyList<string> words, List<Edit> edits)
    {
        List<Place> places = [];
        foreach (var edit in edits)
        {
            // Beside a line break that was taken away there is no line any more in which to go on.
            if (places is [.., var last] && (edit.From < last.To || edit.From == last.From || (edit.From == last.To && words[edit.From - 1] == "\n"))) places[^1] = last.With(new Place(edit.From, edit.To, [edit]));
            else places.Add(new Place(edit.From, edit.To, [edit]));
        }

        for (var i = 0; i < places.Count; i++)
        {
            if (places[i].IsOfBoth ? !BreaksLines(words, places[i]) : !BreaksBlocks(words, places[i].Edits[0])) continue;
            if (!Reaching(i, place => ToLineEnds(words, place), touch: 1).Place.IsOfBoth) continue;

            var (first, end, whole) = Reaching(i, place => ToBlockEnds(words, place), touch: 0);
            places[first] = whole with { AreBlocks = true };
            places.RemoveRange(first + 1, end - first - 1);
            i = first;
        }

        return places;

        // What a place reaches into becomes a part of it, and may reach further.
        (int First, int End, Place Place) Reaching(int at, Func<Place, Place> reach, int touch)
        {
            var (first, end, place) = (at, at + 1, reach(places[at]));
            while (true)
            {
                if (first > 0 && places[first - 1].To > place.From - touch) place = reach(places[--first].With(place));
                else if (end < places.Count && places[end].From < place.To + touch) place = reach(place.With(places[end++]));
                else return (first, end, place);
            }
        }
    }

    /// <summary>Whether signs of conflict at this place would break a line.</summary>
    private static bool BreaksLines(IReadOnlyList<string> words, Place place)
    {
        string[] versions = [Version(words, place, ofTheirs: true), Version(words, place, ofTheirs: false)];
        return versions.Any(version => version.AsSpan().ContainsAny('\n', '|') || (IsLineStart(words, place.From) && BeginsBlock(version)));
    }

    /// <summary>Whether it makes a table, a list, a quote or a heading of a part of a line, or takes one away.</summary>
    private static bool BreaksBlocks(IReadOnlyList<string> words, Edit edit)
    {
        var before = Pieces(words, edit.From, edit.To);
        var isOfWholeLines = (IsLineStart(words, edit.From) && IsLineStart(words, edit.To) && edit.Text is "" or [.., '\n'])
            || (IsLineEnd(words, edit.From) && IsLineEnd(words, edit.To) && edit.Text is "" or ['\n', ..]);
        return !isOfWholeLines && new[] { before, edit.Text }.Any(text => text.Contains('|', StringComparison.Ordinal)
            || (IsLineStart(words, edit.From) && BeginsBlock(text))
            || text.Split('\n').Skip(1).Any(BeginsBlock));
    }

    private static bool BeginsBlock(string line) => line.Length > 0 && BlockSigns.Contains(line[0], StringComparison.Ordinal);

    private static bool IsLineStart(IReadOnlyList<string> words, int at) => at == 0 || words[at - 1] == "\n";

    private static bool IsLineEnd(IReadOnlyList<string> words, int at) => at == words.Count || words[at] == "\n";

    /// <summary>To the ends of its lines.</summary>
    private static Place ToLineEnds(IReadOnlyList<string> words, Place place)
    {
        var (from, to) = (place.From, place.To);
        while (!IsLineStart(words, from)) from--;
        while (!IsLineEnd(words, to)) to++;
        return place with { From = from, To = to };
    }

    /// <summary>To the ends of its blocks, between which lie blank lines; on one of these it is of the block before.</summary>
    private static Place ToBlockEnds(IReadOnlyList<string> words, Place place)
    {
        var (from, to) = (place.From, place.To);
        while (!IsLineStart(words, from) || (from > 0 && !IsLineStart(words, from - 1))) from--;
        while (!IsLineEnd(words, to) || (to < words.Count && !IsLineEnd(words, to + 1) && !IsLineStart(words, to))) to++;
        return place with { From = from, To = to };
    }

    /// <summary>Words <c>From</c> to <c>To</c> of the start, which become the text.</summary>
    private sealed record Edit(int From, int To, string Text, bool OfTheirs);

    /// <summary>Words <c>From</c> to <c>To</c> of the start, and what was done to them.</summary>
    private sealed record Place(int From, int To, List<Edit> Edits, bool AreBlocks = false)
    {
        public bool IsOfBoth => Edits.Exists(e => e.OfTheirs) && Edits.Exists(e => !e.OfTheirs);

        public Place With(Place next) => this with { From = Math.Min(From, next.From), To = Math.Max(To, next.To), Edits = [.. Edits, .. next.Edits] };
    }

    private static IEnumerable<Edit> Edits(string start, string changed, bool ofTheirs)
    {
        var diff = WordBlocks.Between(start, changed);
        return diff.DiffBlocks.Select(block => new Edit(
            block.DeleteStartA,
            block.DeleteStartA + block.DeleteCountA,
            Pieces(diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB),
            ofTheirs));
    }

    /// <summary>What becomes of a stretch of words that one or both changed.</summary>
    private static string Resolved(IReadOnlyList<string> words, Place place)
    {
        if (!place.IsOfBoth) return Version(words, place, place.Edits[0].OfTheirs);

        var (theirs, mine) = (Version(words, place, ofTheirs: true), Version(words, place, ofTheirs: false));
        if (theirs == mine) return mine;
        if (!place.AreBlocks) return $"{ConflictStart}{theirs}{ConflictMiddle}{mine}{ConflictEnd}";

        var start = Pieces(words, place.From, place.To);
        return string.Join(Blank, InBlocks(theirs, mine)) + start[start.TrimEnd('\n').Length..];
    }

    /// <summary>Blocks that are the same at the beginning or the end stand outside the signs.</summary>
    private static string[] InBlocks(string theirs, string mine)
    {
        var (of, with) = (Blocks(theirs), Blocks(mine));
        var most = Math.Min(of.Length, with.Length);
        var before = Enumerable.Range(0, most).TakeWhile(i => of[i] == with[i]).Count();
        var after = Enumerable.Range(1, most - before).TakeWhile(i => of[^i] == with[^i]).Count();
        return before + after == Math.Max(of.Length, with.Length)
            ? with
            : [.. with[..before], ConflictStart, .. of[before..^after], ConflictMiddle, .. with[before..^after], ConflictEnd, .. with[^after..]];
    }

    private static string[] Blocks(string text) => [.. text.Split(Blank).Select(block => block.Trim('\n')).Where(block => block.Length > 0)];

    /// <summary>The words of a place as one of the two wrote them.</summary>
    private static string Version(IReadOnlyList<string> words, Place place, bool ofTheirs)
    {
        var text = new StringBuilder();
        var next = place.From;
        foreach (var edit in place.Edits.Where(e => e.OfTheirs == ofTheirs))
        {
            text.Append(Pieces(words, next, edit.From)).Append(edit.Text);
            next = edit.To;
        }

        return text.Append(Pieces(words, next, place.To)).ToString();
    }

    private static string Pieces(IReadOnlyList<string> pieces, int from, int to) => string.Concat(pieces.Skip(from).Take(to - from));
}
