namespace NewsSite.Domain.Language;

/// <summary>Which line of a text a place is in, from 1, as people who see the text count. Line ends are \n.</summary>
public static class LineNumber
{
    public static int Of(string text, int at) => text.AsSpan(0, at).Count('\n') + 1;
}
