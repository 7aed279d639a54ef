using NewsSite.Domain.Language;

namespace NewsSite.Web.Import;

/// <summary>Why a file, or a part of it, did not come in. The line counts from 1; the reason is in Arabic.</summary>
public sealed record Refusal(string File, int Line, string Reason)
{
    /// <summary>For a terminal: names and what files say can hold commands to it.</summary>
    public override string ToString() => $"{TextSanitizer.Line(File)}:{Line}: {TextSanitizer.Line(Reason)}";
}
