namespace NewsSite.Web.Accounts;

/// <summary>What a browser says of itself, in words that its owner knows.</summary>
internal static class BrowserNames
{
    // Most browsers name others too; the first that is found is the one.
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Macintosh", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static string Of(string browser)
    {
        var (name, system) = (Find(Browsers, browser), Find(Systems, browser));
        return (name ?? "متصفح غير معروف") + (system is null ? "" : $" على {system}");
    }

    private static string? Find((string Sign, string Name)[] signs, string browser) =>
        signs.FirstOrDefault(s => browser.Contains(s.Sign, StringComparison.Ordinal)).Name;
}
