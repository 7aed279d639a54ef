namespace NewsSite.Web.Stories;

/// <summary>A correction as readers see it.</summary>
public sealed record CorrectionNote(string Text, DateTimeOffset At);
