namespace NewsSite.Domain.Language;

/// <summary>How long a story takes to read.</summary>
public static class ReadingTime
{
    /// <summary>
    /// Arabic in the International Reading Speed Texts, 138 ± 20 words a minute: Trauzettel-Klosinski and Dietz, IOVS 53 (2012) 5452, doi:10.1167/iovs.11-8284.
    /// Measured aloud; silent readers are done sooner than we promise, which they forgive.
    /// </summary>
    public static int WordsPerMinute => 138;

    /// <summary>To the nearest minute, at least 1.</summary>
    public static int MinutesFor(int words) => Math.Max(1, (int)Math.Round((double)words / WordsPerMinute, MidpointRounding.AwayFromZero));
}
