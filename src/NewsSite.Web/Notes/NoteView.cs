namespace NewsSite.Web.Notes;

/// <summary>A note as the page of its story shows it.</summary>
public sealed record NoteView(int Id, string Text, string By, DateTimeOffset At, IReadOnlyList<string> For, string? SettledBy, DateTimeOffset? SettledAt, bool MaySettle);
