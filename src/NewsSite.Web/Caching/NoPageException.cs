namespace NewsSite.Web.Caching;

/// <summary>The site could not make the page; <see cref="Answer"/> is what it says instead.</summary>
internal sealed class NoPageException(KeptPage answer) : Exception($"The page could not be made: {answer.Status}")
{
    public KeptPage Answer { get; } = answer;
}
