namespace NewsSite.Search.Queries;

/// <summary>What an article must hold: one term, or several that stand side by side in this order.</summary>
public sealed record QueryWord(string Written, IReadOnlyList<string> Terms)
{
    public bool IsPhrase => Terms.Count > 1;
}
