namespace NewsSite.Web.Components;

/// <summary>The ways in which a list can show a story.</summary>
public enum StoryShape
{
    /// <summary>The first story of the front page: large picture, largest headline, standfirst.</summary>
    Lead,

    /// <summary>The first of a block: picture above, headline, standfirst.</summary>
    Feature,

    /// <summary>Small picture at the side, headline.</summary>
    Row,

    /// <summary>Headline and time alone.</summary>
    Line,

    /// <summary>A row of a long list: picture at the side, headline, standfirst, date.</summary>
    Entry,
}
