namespace NewsSite.Data;

/// <summary>Which database holds the content, where it is, and where there is a copy of it from which readers' pages may be read.</summary>
public sealed record ContentStoreOptions(ContentStoreProvider Provider, string ConnectionString, string? ReadOnlyConnectionString = null);
