namespace NewsSite.Web.Notes;

/// <summary>An open note as the desk of a colleague whom it mentions lists it.</summary>
public sealed record WaitingNote(string Address, string Headline, string Text, string By, DateTimeOffset At);
