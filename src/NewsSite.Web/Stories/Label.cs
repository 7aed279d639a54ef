namespace NewsSite.Web.Stories;

/// <summary>A name that leads somewhere: a category, a tag, an author.</summary>
public record Label(string Name, string Address);
