using NewsSite.Domain.Categories;

namespace NewsSite.Testing;

/// <summary>What there is in the newsroom beside a story whose life is made by chance.</summary>
public sealed record LifeCast(IReadOnlyList<Category> Categories, IReadOnlyList<int> TagIds, IReadOnlyList<int> AuthorIds, IReadOnlyList<int> StoryIds);
