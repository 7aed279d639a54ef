using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Language;
using NewsSite.Domain.Media;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Media;

/// <summary>Takes the picture that came with a story's form into the library and names it in the form, so that it stays chosen whatever else is refused.</summary>
public sealed class TakeLeadPicture(NewsContext db, UploadPictures upload, DescribePicture describe)
{
    /// <summary>The form with the picture; and why one was not taken, as a sentence.</summary>
    public async Task<(StoryForm Form, string? Refusal)> RunAsync(StoryForm form, LeadUpload lead, Rights rights, CancellationToken ct)
    {
        if (lead.File is { } file)
        {
            await using var content = file.OpenReadStream();
            var outcome = await upload.RunAsync(file.FileName, content, rights.Who, ct);
            if (outcome.Refusal is { } refusal) return (form, refusal);
            form = form with { LeadPictureId = outcome.Item!.Id };
        }

        var says = TextSanitizer.Line(lead.AltText);
        if (says.Length > MediaItem.MaxAltText) return (form, "النص البديل أطول من 500 محرف.");
        if (says.Length > 0 && form.LeadPictureId is { } id) await DescribeAsync(id, says, rights, ct);
        db.ChangeTracker.Clear();
        return (form, null);
    }

    /// <summary>Only one of which nothing is said yet: a description is changed on the picture's own page.</summary>
    private async Task DescribeAsync(int id, string says, Rights rights, CancellationToken ct)
    {
        var picture = await db.Media.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id && m.AltText == "", ct);
        if (picture is null || !rights.MayDescribe(picture, readersSeeIt: false)) return;

        await describe.RunAsync(id, PictureForm.Of(picture) with { AltText = says }, rights.Who, ct);
    }
}
