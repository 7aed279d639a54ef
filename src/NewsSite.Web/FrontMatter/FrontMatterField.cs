namespace NewsSite.Web.FrontMatter;

/// <summary>One field of a front matter: a text, a list of texts, or neither when it was left empty.</summary>
public sealed record FrontMatterField(int Line, string? Text, IReadOnlyList<string>? Items);
