using NewsSite.Domain.Accounts;

namespace NewsSite.Domain.Previews;

/// <summary>A secret address at which somebody without an account may read a story's working copy for a while. Only the hash of its key is kept.</summary>
public sealed class PreviewLink
{
    /// <summary>How long a link may last, shortest first.</summary>
    public static readonly IReadOnlyList<TimeSpan> Lengths = [TimeSpan.FromHours(1), TimeSpan.FromDays(1), TimeSpan.FromDays(7)];

    private PreviewLink() { }

    public PreviewLink(int articleId, string keyHash, TimeSpan length, EditorId by, DateTimeOffset at)
    {
        RuleViolation.ThrowIf(!Lengths.Contains(length), "اختر مدة من المدد المتاحة.");

        ArticleId = articleId;
        KeyHash = keyHash;
        MadeBy = by;
        MadeAt = at;
        ExpiresAt = at + length;
    }

    public int Id { get; private set; }

    public int ArticleId { get; private set; }

    /// <summary>SHA-256 of the key, 64 hexadecimal digits in lower case.</summary>
    public string KeyHash { get; private set; } = "";

    public EditorId MadeBy { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public EditorId? RevokedBy { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public int Visits { get; private set; }

    public DateTimeOffset? LastVisitAt { get; private set; }

    /// <summary>Whether it opens the story at that moment.</summary>
    public bool OpensAt(DateTimeOffset at) => RevokedAt is null && at < ExpiresAt;

    public void Revoke(EditorId by, DateTimeOffset at)
    {
        if (RevokedAt is not null) return;

        (RevokedBy, RevokedAt) = (by, at);
    }
}
