namespace NewsSite.Data.Accounts;

/// <summary>One browser that is signed in. Its cookie holds the key; without this row the cookie opens nothing, on any node.</summary>
public sealed class Session
{
    private Session() { }

    public Session(string accountId, string browser, string? address, DateTimeOffset at)
    {
        Key = Guid.NewGuid().ToString("N");
        AccountId = accountId;
        Browser = browser.Length > BrowserLength ? browser[..BrowserLength] : browser;
        Address = address;
        BeganAt = SeenAt = at;
    }

    internal const int BrowserLength = 300;

    /// <summary>32 hexadecimal digits, unguessable.</summary>
    public string Key { get; private set; } = "";

    public string AccountId { get; private set; } = "";

    public Account Account { get; private set; } = null!;

    /// <summary>What the browser calls itself.</summary>
    public string Browser { get; private set; } = "";

    /// <summary>The network address it signed in from.</summary>
    public string? Address { get; private set; }

    public DateTimeOffset BeganAt { get; private set; }

    /// <summary>When it was last used, to within some minutes.</summary>
    public DateTimeOffset SeenAt { get; private set; }
}
