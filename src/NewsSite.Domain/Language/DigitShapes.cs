namespace NewsSite.Domain.Language;

/// <summary>The digits that readers see: 0-9 or ٠-٩. Stored text and feeds do not change.</summary>
public enum DigitShapes
{
    Latin,
    Arabic,
}
