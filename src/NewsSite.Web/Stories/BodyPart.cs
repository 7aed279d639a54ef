namespace NewsSite.Web.Stories;

/// <summary>A stretch of a body's HTML, or a story whose card stands there.</summary>
public sealed record BodyPart(string Html, Story? Story);
