namespace NewsSite.Domain.Bulk;

/// <summary>What can be done to many stories at once. The numbers are stored: append, never renumber.</summary>
public enum BulkKind
{
    Move = 1,
    AddTag = 2,
    RemoveTag = 3,
    Submit = 4,
    Withdraw = 5,
    Trash = 6,
}
