namespace NewsSite.Web.Stories;

/// <summary>A name under which a story was written: of a person, or of a desk.</summary>
public sealed record Signature(string Name, string Address, bool IsDesk) : Label(Name, Address);
