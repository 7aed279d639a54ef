using NewsSite.Domain.Accounts;

namespace NewsSite.Domain.Bulk;

/// <summary>One act on many stories, with what each of them was before, so that one act can undo it.</summary>
public sealed class BulkAct
{
    private readonly List<BulkStep> steps = [];

    private BulkAct() { }

    /// <summary><paramref name="key"/> names the form it came from, unique: sent twice, it is one act. <paramref name="title"/> says what was done, at most 200 characters.</summary>
    public BulkAct(Guid key, BulkKind kind, string title, EditorId by, DateTimeOffset at)
    {
        Key = key;
        Kind = kind;
        Title = title.Length <= 200 ? title : title[..200];
        By = by;
        At = at;
    }

    public int Id { get; private set; }

    public int Version { get; private set; }

    public Guid Key { get; private set; }

    public BulkKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    public EditorId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public DateTimeOffset? UndoneAt { get; private set; }

    public EditorId? UndoneBy { get; private set; }

    public IReadOnlyList<BulkStep> Steps => steps;

    public void Undo(EditorId by, DateTimeOffset at)
    {
        if (UndoneAt is not null) return;

        UndoneAt = at;
        UndoneBy = by;
    }
}
