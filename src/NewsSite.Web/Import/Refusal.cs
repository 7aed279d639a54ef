namespace NewsSite.Web.Import;

/// <summary>Why a file, or a part of it, did not come in. The line counts from 1; the reason is in Arabic.</summary>
public sealed record Refusal(string File, int Line, string Reason)
{
    public override string ToString() => $"{File}:{Line}: {Reason}";
}
