using NewsSite.Domain.Bulk;

namespace NewsSite.Web.Editing.Bulk;

/// <summary>What an act on many stories aims at, found in the store.</summary>
public sealed record BulkTarget(BulkKind Kind, int? CategoryId, int? TagId, string? Note, string Title);
