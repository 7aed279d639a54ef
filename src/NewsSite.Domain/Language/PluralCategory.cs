namespace NewsSite.Domain.Language;

/// <summary>The plural categories of CLDR. Arabic has all six.</summary>
public enum PluralCategory
{
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}
