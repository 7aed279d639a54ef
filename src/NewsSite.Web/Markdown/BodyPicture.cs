using Markdig.Syntax;

namespace NewsSite.Web.Markdown;

/// <summary>A picture that a body names. The line counts from 0 within the body; <paramref name="Place"/> is where the address is written, null when it is empty.</summary>
public sealed record BodyPicture(string Address, string AltText, int Line, SourceSpan? Place)
{
    /// <summary>One that readers are shown; of any other its description stays.</summary>
    public bool IsShown => ReaderLinks.IsOurs(Address);

    /// <summary>What the address would be called in a folder: «صورة%201.jpg» stands for «صورة 1.jpg».</summary>
    public string FileName => Uri.UnescapeDataString(Address);
}
