namespace NewsSite.Web.Stories;

/// <summary>A revision as the list of them shows it: which, when, whose, why, and whether readers ever got it.</summary>
public sealed record RevisionRow(int Number, DateTimeOffset At, string By, string? Note, string? Name, bool WasPublished);
