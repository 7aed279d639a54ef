using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Language;
using NewsSite.Domain.Media;

namespace NewsSite.Web.Media;

/// <summary>Takes the picture that came with a form into the library, so that the form names it and it stays chosen whatever else is refused.</summary>
public sealed class TakePicture(NewsContext db, UploadPictures uploads, DescribePicture describe)
{
    /// <summary>The picture that the form names now; and why one was not taken, as a sentence.</summary>
    public async Task<(int? Id, string? Refusal)> RunAsync(int? chosen, PictureUpload came, Rights rights, CancellationToken ct)
    {
        if (came.File is { } file)
        {
            await using var content = file.OpenReadStream();
            var outcome = await uploads.RunAsync(file.FileName, content, rights.Who, ct);
            if (outcome.Refusal is { } refusal) return (chosen, refusal);
            chosen = outcome.Item!.Id;
        }

        var says = TextSanitizer.Line(came.AltText);
        if (says.Length > MediaItem.MaxAltText) return (chosen, "النص البديل أطول من 500 محرف.");
        if (says.Length > 0 && chosen is { } id) await DescribeAsync(id, says, rights, ct);
        db.ChangeTracker.Clear();
        return (chosen, null);
    }

    /// <summary>The same for a page that readers see as soon as it is saved: a picture of which nothing is said is refused.</summary>
    public async Task<(int? Id, string? Refusal)> ForReadersAsync(int? chosen, PictureUpload came, Rights rights, CancellationToken ct)
    {
        var (id, refusal) = await RunAsync(chosen, came, rights, ct);
        if (refusal is not null || id is null) return (id, refusal);

        return (id, await db.Media.Where(m => m.Id == id).Select(m => m.AltText).FirstOrDefaultAsync(ct) switch
        {
            null => "هذه الصورة لم تعد في المكتبة.",
            "" => "لا نص بديل لهذه الصورة. اكتب ما فيها لمن لا يراها.",
            _ => null,
        });
    }

    /// <summary>Only one of which nothing is said yet: a description is changed on the picture's own page.</summary>
    private async Task DescribeAsync(int id, string says, Rights rights, CancellationToken ct)
    {
        var picture = await db.Media.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id && m.AltText == "", ct);
        if (picture is null || !rights.MayDescribe(picture, readersSeeIt: false)) return;

        await describe.RunAsync(id, PictureForm.Of(picture) with { AltText = says }, rights.Who, ct);
    }
}
