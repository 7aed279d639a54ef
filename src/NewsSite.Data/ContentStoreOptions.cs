namespace NewsSite.Data;

/// <summary>Which database holds the content, and where it is.</summary>
public sealed record ContentStoreOptions(ContentStoreProvider Provider, string ConnectionString);
