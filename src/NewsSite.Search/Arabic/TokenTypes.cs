namespace NewsSite.Search.Arabic;

/// <summary>Lucene's token types, as far as this analyser gives them.</summary>
public static class TokenTypes
{
    public const string Word = "word";

    /// <summary>Says nothing alone; indexed all the same.</summary>
    public const string StopWord = "stop";

    /// <summary>The word before it without its ب ل ك ف, at the same position.</summary>
    public const string Clitic = "clitic";
}
