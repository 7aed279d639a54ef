namespace NewsSite.Domain.Checks;

/// <summary>What can be looked at before a story is published. The numbers are stored: append, never renumber.</summary>
public enum Check
{
    Standfirst = 1,
    Tag = 2,
    Byline = 3,
    Picture = 4,
    PictureText = 5,
    HeadlineLength = 6,
    ShortHeadline = 7,
    BodyLength = 8,
    ReadAlso = 9,
    Links = 10,
    HiddenCharacters = 11,
}
