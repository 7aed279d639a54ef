using Microsoft.Playwright;

namespace NewsSite.Browser.Tests;

/// <summary>With what somebody reads the site. Sizes in CSS pixels.</summary>
public sealed record Reader
{
    public const int Phone = 390, Desktop = 1440;

    public int Width { get; init; } = Desktop;

    public int Height { get; init; } = 900;

    public ColorScheme Scheme { get; init; } = ColorScheme.Light;

    /// <summary>Whether the browser runs scripts at all.</summary>
    public bool Scripts { get; init; } = true;

    /// <summary>The zone of the reader's clock; null: the machine's.</summary>
    public string? Zone { get; init; }

    /// <summary>What the reader allows beforehand, in Playwright's words.</summary>
    public IReadOnlyList<string> Permissions { get; init; } = [];
}
