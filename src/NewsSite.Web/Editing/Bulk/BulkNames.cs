using NewsSite.Domain.Bulk;

namespace NewsSite.Web.Editing.Bulk;

/// <summary>What the newsroom calls the acts on many stories.</summary>
internal static class BulkNames
{
    public static string InArabic(this BulkKind kind) => kind switch
    {
        BulkKind.Move => "انقلها إلى قسم",
        BulkKind.AddTag => "أضف إليها وسمًا",
        BulkKind.RemoveTag => "أزل عنها وسمًا",
        BulkKind.Submit => "أرسلها إلى المراجعة",
        BulkKind.Withdraw => "اسحبها من الموقع",
        BulkKind.Trash => "انقلها إلى المهملات",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
