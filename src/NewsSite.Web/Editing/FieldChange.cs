namespace NewsSite.Web.Editing;

/// <summary>What became of one field of a story: of a text word by word, of a list item by item.</summary>
public sealed record FieldChange(string Field, IReadOnlyList<DiffPiece> Pieces, bool IsList = false);
