using NewsSite.Web.Stories;

namespace NewsSite.Web.Front;

/// <summary>The front page put together: the lead, a few top stories, the latest, then a block per category. No story stands on it twice.</summary>
public sealed record FrontPage(Story? Lead, IReadOnlyList<Story> Top, IReadOnlyList<Story> Latest, IReadOnlyList<FrontBlock> Blocks)
{
    /// <summary>Whether the block of that number, from 0 on, stands across the page: one does, then two are side by side. The second of two is across it too where it is the last.</summary>
    public bool IsWide(int block) => block % 3 == 0 || (block % 3 == 1 && block == Blocks.Count - 1);
}

/// <summary>A category's stories on the front page; at least one.</summary>
public sealed record FrontBlock(SectionLink Section, IReadOnlyList<Story> Stories);
