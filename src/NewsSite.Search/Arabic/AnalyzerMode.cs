namespace NewsSite.Search.Arabic;

/// <summary>Articles get more terms than queries: a prefixed ب ل ك ف is guessed at once, when a word is indexed.</summary>
public enum AnalyzerMode
{
    Index,
    Query,
}
