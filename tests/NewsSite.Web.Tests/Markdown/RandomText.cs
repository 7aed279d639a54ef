namespace NewsSite.Web.Tests.Markdown;

/// <summary>Texts put together from given pieces, the same ones in every run for the same seed.</summary>
internal static class RandomText
{
    public static string Of(string[] pieces, int longest, Random random) =>
        string.Concat(random.GetItems(pieces, random.Next(1, longest + 1)));
}
