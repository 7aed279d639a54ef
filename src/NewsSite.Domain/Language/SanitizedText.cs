namespace NewsSite.Domain.Language;

/// <summary>
/// A sanitised text, and how many of each code point were removed or replaced on the way (key: code point; a lone surrogate by its own value).
/// Ordinary white space that was trimmed or joined, line ends, and composition to NFC are not counted: nobody needs to hear of them.
/// </summary>
public sealed record SanitizedText(string Text, IReadOnlyDictionary<int, int> Changed);
