namespace NewsSite.Web.Editing.Bulk;

/// <summary>What will become of one story, or became of it.</summary>
public sealed record BulkLine(int Id, string Headline, bool IsDone, string Sentence)
{
    /// <summary>By the rights of whoever asks for it.</summary>
    public bool IsForbidden { get; init; }
}
