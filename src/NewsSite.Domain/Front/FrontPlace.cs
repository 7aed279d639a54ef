namespace NewsSite.Domain.Front;

/// <summary>Where on the front page a chosen story stands. The numbers are stored: append, never renumber.</summary>
public enum FrontPlace
{
    Lead = 0,
    Top = 1,

    /// <summary>The block of a top-level category.</summary>
    Block = 2,
}
