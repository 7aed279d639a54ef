namespace NewsSite.Web.Editing;

/// <summary>
/// What somebody else did to a story in the meantime, field by field: where the writer changed the field otherwise and the form has the writer's (<paramref name="Met"/>), and what
/// the form has taken; and whether both changed the same words of the body. <paramref name="By"/> is null when it was the writer, elsewhere. What was sent may have been saved before,
/// as the revision <paramref name="SavedAs"/>, and came once more.
/// </summary>
public sealed record Conflict(string? By, bool HasMarks, IReadOnlyList<FieldChange> Met, IReadOnlyList<FieldChange> Taken, int? SavedAs);
