namespace NewsSite.Domain.Language;

/// <summary>Whether the date of the Umm al-Qura calendar stands beside the Gregorian one.</summary>
public enum HijriLine
{
    None,
    Shown,
}
