using NewsSite.Web.Stories;

namespace NewsSite.Web.Front;

/// <summary>The front page put together: the lead, a few top stories, the latest, then a block per category. No story stands on it twice.</summary>
public sealed record FrontPage(Story? Lead, IReadOnlyList<Story> Top, IReadOnlyList<Story> Latest, IReadOnlyList<FrontBlock> Blocks);

/// <summary>A category's stories on the front page; at least one.</summary>
public sealed record FrontBlock(SectionLink Section, IReadOnlyList<Story> Stories);
