namespace NewsSite.Web.Breaking;

/// <summary>The line «عاجل» as readers see it; <paramref name="Address"/> is the story it leads to.</summary>
public sealed record BreakingNews(string Text, string? Address, DateTimeOffset Until);
