using NewsSite.Domain.Front;

namespace NewsSite.Web.Front;

/// <summary>What a button made of a plan, or why it made nothing of it. With <paramref name="IsFrom"/> it chose whose newest stories are offered: a section's, or all (null).</summary>
public sealed record FrontMove(FrontPlan Plan, IReadOnlyList<string> PushedOut, string? Refusal = null, bool IsFrom = false, int? From = null);
