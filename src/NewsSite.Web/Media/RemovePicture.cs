using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Media;

namespace NewsSite.Web.Media;

/// <summary>Deletes a picture that nothing uses, with its files.</summary>
public sealed class RemovePicture(NewsContext db, PictureUses uses, MediaFolder folder, TimeProvider clock)
{
    private const string IsUsed = "لا تُحذف صورة مستعملة. أزلها أولًا مما يستعملها.";

    /// <summary>Throws <see cref="RuleViolation"/> when something uses it, be it only for a moment. Done already is done.</summary>
    public async Task RunAsync(MediaItem picture, EditorId by, CancellationToken ct)
    {
        RuleViolation.ThrowIf((await uses.OfAsync(picture, ct)).Count > 0 || await uses.IsInAnyTextAsync(picture, ct), IsUsed);

        if (await db.Media.FirstOrDefaultAsync(m => m.Id == picture.Id, ct) is { } item)
        {
            db.Media.Remove(item);
            db.Audit.Add(new AuditEntry(Act.PictureRemoved, item.FileName, by, clock.GetUtcNow(), item.ContentHash));
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException)
            {
                // A colleague put it into a story at this moment, and the store's key refuses.
                throw new RuleViolation([IsUsed]);
            }
        }

        await folder.DeleteAsync(picture.ContentHash, CancellationToken.None);
    }
}
