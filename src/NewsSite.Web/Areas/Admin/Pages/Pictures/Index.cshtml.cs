using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Data.Media;
using NewsSite.Domain.Language;
using NewsSite.Domain.Media;
using NewsSite.Web.Accounts;
using NewsSite.Web.Media;
using NewsSite.Web.Security;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Areas.Admin.Pages.Pictures;

/// <summary>The library: all pictures, last come first, narrowed down by words; and where new ones are taken in, for scripts one by one.</summary>
[EnableRateLimiting(RateLimits.Upload)]
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
public sealed class IndexModel(NewsContext db, UploadPictures upload) : PageModel
{
    /// <summary>Files of one sending.</summary>
    public const int MostFiles = 10;

    /// <summary>A little more than a file that is too large, so that the sentence which says so is ours.</summary>
    private const long MostBytes = MostFiles * (MediaLibrary.MaxLength + 1024L * 1024);

    private const int Size = 40;

    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public IReadOnlyList<Tile> Pictures { get; private set; } = [];

    /// <summary>Why files were not taken, a sentence each.</summary>
    public IReadOnlyList<string> Refusals { get; private set; } = [];

    /// <summary>What was taken beside these, as a sentence; null when nothing was.</summary>
    public string? Taken { get; private set; }

    /// <summary>The address of the next page; null on the last.</summary>
    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Text = TextSanitizer.Line(Text);
        ListPosition? place = ListPosition.TryParse(After, out var parsed) ? parsed : null;
        var found = await db.Media.AsNoTracking().WithWords(Text).PageAfter(place).Take(Size + 1).ToListAsync(ct);
        Pictures = [.. found.Take(Size).Select(Tile.Of)];
        if (found.Count > Size) Next = QueryHelpers.AddQueryString("/admin/pictures", new Dictionary<string, string?> { ["text"] = Text, ["after"] = new ListPosition(found[Size - 1].UploadedAt, found[Size - 1].Id).ToString() });
    }

    public async Task<IActionResult> OnPostAsync(List<IFormFile> files, CancellationToken ct)
    {
        ModelState.Clear();
        List<Uploaded> outcomes = [];
        foreach (var file in files.Take(MostFiles))
        {
            await using var content = file.OpenReadStream();
            outcomes.Add(await upload.RunAsync(file.FileName, content, User.EditorId(), ct));
        }

        if (Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal)) return new JsonResult(outcomes.ConvertAll(UploadAnswer.Of));

        Refusals = [.. outcomes.Select(o => o.Refusal).OfType<string>(), .. Missing(files.Count)];
        if (Refusals.Count > 0)
        {
            var taken = outcomes.Where(o => o.Item is not null).Select(o => $"“{o.FileName}”").ToList();
            if (taken.Count > 0) Taken = $"رُفعت {string.Join("، ", taken)}. اكتب لكل صورة نصها البديل.";
            await OnGetAsync(ct);
            return Page();
        }

        TempData["Done"] = outcomes.TrueForAll(o => o.WasThere) ? "الصورة في المكتبة من قبل." : "رُفعت الصور. اكتب لكل صورة نصها البديل.";
        return outcomes is [{ Item: { } one }] ? LocalRedirect(Tile.AddressOf(one.Id)) : LocalRedirect("/admin/pictures");
    }

    private static IEnumerable<string> Missing(int files)
    {
        if (files == 0) yield return "اختر ملفًا أو أكثر.";
        if (files > MostFiles) yield return $"حُفظت أول عشرة ملفات. ارفع ما بعدها في مرة أخرى.";
    }

    /// <summary>A picture as the library shows it.</summary>
    public sealed record Tile(PictureView View, string Name, string Address)
    {
        private const int Letters = 60;

        public static string AddressOf(int id) => FormattableString.Invariant($"/admin/pictures/{id}");

        public static Tile Of(MediaItem item) => new(item.View(), Beginning.Of(item.AltText.Length > 0 ? item.AltText : item.FileName, Letters), AddressOf(item.Id));
    }
}
