namespace NewsSite.Domain.Language;

/// <summary>Whose names the Gregorian months go by: Egypt and the Gulf, the Levant and Iraq, Morocco.</summary>
public enum MonthNames
{
    Masr,
    Sham,
    Maghrib,
}
