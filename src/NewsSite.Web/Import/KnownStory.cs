using NewsSite.Domain.Imports;

namespace NewsSite.Web.Import;

/// <summary>Of an imported item what later files ask for, without the story that hangs on it.</summary>
internal sealed record KnownStory(int ItemId, int ArticleId, int Revision, string Fingerprint)
{
    public static KnownStory Of(ImportedItem item) => new(item.Id, item.ArticleId, item.Revision, item.Fingerprint);
}
