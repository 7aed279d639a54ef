namespace NewsSite.Data;

/// <summary>The databases that can hold the content; their names are the values of <c>Database:Provider</c>.</summary>
public enum ContentStoreProvider
{
    Sqlite,
    SqlServer,
}
