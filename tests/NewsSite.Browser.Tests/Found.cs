namespace NewsSite.Browser.Tests;

/// <summary>Says everything that was found wrong, in full: what is cut short has to be looked for again.</summary>
internal static class Found
{
    public static void Nothing(IEnumerable<string> wrong)
    {
        var found = wrong.ToList();
        Assert.True(found is [], string.Join('\n', found));
    }
}
