namespace NewsSite.Domain.Language;

/// <summary>The cardinal plural rules of CLDR for <c>ar</c>.</summary>
public static class ArabicPlural
{
    /// <summary>The sign does not matter: −3 counts like 3.</summary>
    public static PluralCategory CategoryOf(long n)
    {
        var count = n < 0 ? 0 - (ulong)n : (ulong)n;
        return count switch
        {
            0 => PluralCategory.Zero,
            1 => PluralCategory.One,
            2 => PluralCategory.Two,
            _ => (count % 100) switch
            {
                >= 3 and <= 10 => PluralCategory.Few,
                >= 11 => PluralCategory.Many,
                _ => PluralCategory.Other,
            },
        };
    }
}
