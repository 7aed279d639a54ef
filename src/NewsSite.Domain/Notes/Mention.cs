using NewsSite.Domain.Accounts;

namespace NewsSite.Domain.Notes;

/// <summary>A colleague whom a note is for.</summary>
public sealed class Mention
{
    private Mention() { }

    internal Mention(EditorId who, DateTimeOffset openSince)
    {
        Who = who;
        OpenSince = openSince;
    }

    public int NoteId { get; private set; }

    public StoryNote Note { get; private set; } = null!;

    public EditorId Who { get; private set; }

    /// <summary>When the note was written, while it is open, else null: the colleague's desk walks this column in order, by index.</summary>
    public DateTimeOffset? OpenSince { get; internal set; }
}
