using NewsSite.Domain.Accounts;

namespace NewsSite.Web.Notes;

/// <summary>Someone who works here and may be mentioned in a note.</summary>
public sealed record Colleague(EditorId Id, string Name);
