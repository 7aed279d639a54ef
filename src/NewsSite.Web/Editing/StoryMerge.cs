using System.Text;

namespace NewsSite.Web.Editing;

/// <summary>
/// Two editors began from one text and both changed it: the changes of both together. Where they changed the same words both texts are kept, between
/// signs, for the editor to choose.
/// </summary>
/// <remarks>From two diffs of DiffPlex, because its own three-way merge loses words where both changed the same place.</remarks>
public static class StoryMerge
{
    public const string ConflictStart = "⟦";
    public const string ConflictMiddle = "⟧⟦";
    public const string ConflictEnd = "⟧";

    /// <summary>Field by field; of most lists and of one-line fields that both changed, mine stays and theirs is named in the diff that the page shows (<see cref="Conflict.Met"/>).</summary>
    public static StoryForm Merge(StoryForm start, StoryForm theirs, StoryForm mine) => new()
    {
        Headline = Field(start.Headline, theirs.Headline, mine.Headline),
        ShortHeadline = Field(start.ShortHeadline, theirs.ShortHeadline, mine.ShortHeadline),
        SeoTitle = Field(start.SeoTitle, theirs.SeoTitle, mine.SeoTitle),
        Standfirst = Field(start.Standfirst, theirs.Standfirst, mine.Standfirst),
        PushLine = Field(start.PushLine, theirs.PushLine, mine.PushLine),
        Slug = Field(start.Slug, theirs.Slug, mine.Slug),
        Body = Text(start.Body ?? "", theirs.Body ?? "", mine.Body ?? ""),
        CategoryId = Field(start.CategoryId, theirs.CategoryId, mine.CategoryId),
        FurtherCategoryIds = CategoryIds.Merge(start.FurtherCategoryIds, theirs.FurtherCategoryIds, mine.FurtherCategoryIds),
        Authors = Field(start.Authors, theirs.Authors, mine.Authors),
        Tags = Field(start.Tags, theirs.Tags, mine.Tags),
        ReadAlso = Field(start.ReadAlso, theirs.ReadAlso, mine.ReadAlso),
        LeadPictureId = Field(start.LeadPictureId, theirs.LeadPictureId, mine.LeadPictureId),
    };

    /// <summary>A text by words. Conflicts stand as ⟦theirs⟧⟦mine⟧.</summary>
    public static string Text(string start, string theirs, string mine)
    {
        if (theirs == mine || start == theirs) return mine;
        if (start == mine) return theirs;

        var words = new WordChunker().Chunk(start);
        var edits = Edits(start, theirs, ofTheirs: true).Concat(Edits(start, mine, ofTheirs: false)).OrderBy(e => e.From).ThenBy(e => e.To).ToList();
        var merged = new StringBuilder();
        var next = 0;
        for (var i = 0; i < edits.Count;)
        {
            var (from, to) = (edits[i].From, edits[i].To);
            List<Edit> together = [edits[i++]];
            while (i < edits.Count && (edits[i].From < to || edits[i].From == from))
            {
                to = Math.Max(to, edits[i].To);
                together.Add(edits[i++]);
            }

            merged.Append(Pieces(words, next, from)).Append(Resolved(words, from, to, together));
            next = to;
        }

        return merged.Append(Pieces(words, next, words.Count)).ToString();
    }

    /// <summary>Words <c>From</c> to <c>To</c> of the start, which become the text.</summary>
    private sealed record Edit(int From, int To, string Text, bool OfTheirs);

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
    private static string Resolved(IReadOnlyList<string> words, int from, int to, List<Edit> edits)
    {
        if (edits.TrueForAll(e => e.OfTheirs) || edits.TrueForAll(e => !e.OfTheirs)) return Version(edits[0].OfTheirs);

        var (theirs, mine) = (Version(ofTheirs: true), Version(ofTheirs: false));
        return theirs == mine ? mine : $"{ConflictStart}{theirs}{ConflictMiddle}{mine}{ConflictEnd}";

        string Version(bool ofTheirs)
        {
            var text = new StringBuilder();
            var next = from;
            foreach (var edit in edits.Where(e => e.OfTheirs == ofTheirs))
            {
                text.Append(Pieces(words, next, edit.From)).Append(edit.Text);
                next = edit.To;
            }

            return text.Append(Pieces(words, next, to)).ToString();
        }
    }

    private static T Field<T>(T start, T theirs, T mine) => Equals(start, mine) ? theirs : mine;

    private static string Pieces(IReadOnlyList<string> pieces, int from, int to) => string.Concat(pieces.Skip(from).Take(to - from));
}
