using NewsSite.Domain.Media;

namespace NewsSite.Web.Media;

/// <summary>What became of a file that was offered: an item of the library (<paramref name="WasThere"/>: since before), or why it was refused, as an Arabic sentence.</summary>
public sealed record Uploaded(string FileName, MediaItem? Item, bool WasThere = false, string? Refusal = null);
