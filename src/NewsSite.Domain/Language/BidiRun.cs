namespace NewsSite.Domain.Language;

/// <summary>
/// A piece of a line of text. An isolated one stands in a <c>bdi</c>; <paramref name="LeftToRight"/> says that its direction has to be written too
/// (<c>dir="ltr"</c>), because no letter at its beginning gives it away: numbers, addresses.
/// </summary>
public readonly record struct BidiRun(string Text, bool Isolated, bool LeftToRight);
