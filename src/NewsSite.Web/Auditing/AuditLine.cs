namespace NewsSite.Web.Auditing;

/// <summary>An entry of the audit as the desk shows it and as it is exported, with the name of whoever did it.</summary>
public sealed record AuditLine(long Id, DateTimeOffset At, string By, string Name, Domain.Audit.Act Act, string Subject, string? Detail)
{
    /// <summary>The story that the subject names by its number («42: …»); null when it names none.</summary>
    public string? Story => Subject.IndexOf(':', StringComparison.Ordinal) is > 0 and < 10 and var colon && Subject.AsSpan(0, colon).ContainsAnyExceptInRange('0', '9') is false
        ? $"/admin/articles/{Subject[..colon]}"
        : null;
}
