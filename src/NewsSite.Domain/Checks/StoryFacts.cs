namespace NewsSite.Domain.Checks;

/// <summary>What checks look at in a story's text. Whoever can find it out says it; the checks only judge.</summary>
public sealed record StoryFacts
{
    public required string Headline { get; init; }

    public string? ShortHeadline { get; init; }

    public bool HasStandfirst { get; init; }

    public int Tags { get; init; }

    public int Bylines { get; init; }

    public int ReadAlso { get; init; }

    /// <summary>The words that stand for the lead picture; null when there is no picture.</summary>
    public string? PictureText { get; init; }

    /// <summary>Pictures in the body that no words stand for.</summary>
    public int MutePictures { get; init; }

    public int Words { get; init; }

    /// <summary>Addresses in the body that lead nowhere.</summary>
    public IReadOnlyList<string> DeadLinks { get; init; } = [];

    public bool HasHiddenCharacters { get; init; }
}
