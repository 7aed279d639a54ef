namespace NewsSite.Web.Editing;

/// <summary>What another editor did to a story in the meantime, field by field, and whether both changed the same words of the body.</summary>
public sealed record Conflict(string By, bool HasMarks, IReadOnlyList<(string Field, IReadOnlyList<DiffPiece> Pieces)> Changes);
