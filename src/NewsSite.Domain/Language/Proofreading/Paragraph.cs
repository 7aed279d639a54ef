namespace NewsSite.Domain.Language.Proofreading;

/// <summary>
/// What a reader sees of one paragraph, with the place of each character in the original. Links, code, addresses, mentions and whatever else is no prose
/// stand in it as <see cref="Opaque"/>, which no rule touches.
/// </summary>
internal sealed class Paragraph(string text, int[] origins)
{
    public const char Opaque = '\uFFFC';

    public string Text { get; } = text;

    public int OriginOf(int index) => origins[index];

    /// <summary>The original end of what ends before <paramref name="end"/> here.</summary>
    public int OriginalEnd(int end) => origins[end - 1] + 1;

    /// <summary>No markup inside: what stands here can be replaced in the original.</summary>
    public bool IsWhole(int start, int length) => length > 0 && origins[start + length - 1] - origins[start] == length - 1;
}
