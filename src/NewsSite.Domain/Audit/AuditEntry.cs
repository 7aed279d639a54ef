using NewsSite.Domain.Accounts;

namespace NewsSite.Domain.Audit;

/// <summary>One act of someone who works here, in their and its own words. Written with the act, never changed, never deleted.</summary>
public sealed class AuditEntry
{
    /// <summary>Characters; longer details are cut.</summary>
    public const int DetailLength = 1000;

    private AuditEntry() { }

    /// <summary>An act on <paramref name="subject"/> («المقال 42», «القسم سياسة»), with what it was from and to in <paramref name="detail"/>.</summary>
    public AuditEntry(Act act, string subject, EditorId by, DateTimeOffset at, string? detail = null)
    {
        Act = act;
        Subject = Cut(subject, 200);
        By = by;
        At = at;
        Detail = detail is null ? null : Cut(detail, DetailLength);
    }

    public long Id { get; private set; }

    public Act Act { get; private set; }

    public string Subject { get; private set; } = "";

    public EditorId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string? Detail { get; private set; }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
