using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Language;
using NewsSite.Domain.Media;

namespace NewsSite.Web.Media;

/// <summary>Takes a file that somebody offers into the library, or refuses it with a sentence; of one that is refused nothing is kept.</summary>
public sealed class UploadPictures(NewsContext db, MediaLibrary library, MediaFolder folder, TimeProvider clock, ILogger<UploadPictures> log)
{
    private const int NoSpaceOnLinux = 28, NoSpaceOnWindows = 0x70;

    /// <summary>The content must know its length, as a file of a form does.</summary>
    public async Task<Uploaded> RunAsync(string sentName, Stream content, EditorId by, CancellationToken ct)
    {
        var fileName = Unescaped(sentName);
        var name = TextSanitizer.Line(fileName);
        if (name.Length == 0) name = "صورة";
        try
        {
            if (ReasonAgainst(fileName) is { } reason) return Refused(name, reason);

            var bytes = await ReadAsync(content, ct);
            return await KeepAsync(name, bytes, by, ct);
        }
        catch (PictureException e)
        {
            return Refused(name, e.Message);
        }
        catch (IOException e) when ((e.HResult & 0xFFFF) is NoSpaceOnLinux or NoSpaceOnWindows)
        {
            log.LogError(e, "No room is left for pictures");
            return Refused(name, "لا متسع في خادم الموقع لحفظ الصور. أخبر من يديره");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.LogError(e, "A picture could not be kept");
            return Refused(name, "تعذّر حفظ الصورة الآن. أعد المحاولة بعد قليل");
        }
    }

    private static Uploaded Refused(string name, string reason) => new(name, null, Refusal: $"لم تُحفظ “{name}”: {reason}.");

    /// <summary>As browsers write the name of a file into a form: three characters and no others (HTML, «multipart/form-data encoding algorithm»).</summary>
    private static string Unescaped(string name) =>
        name.Replace("%22", "\"", StringComparison.Ordinal).Replace("%0D", "\r", StringComparison.Ordinal).Replace("%0A", "\n", StringComparison.Ordinal);

    /// <summary>Browsers send a bare name that can be read; whoever sends another means something by it.</summary>
    private static string? ReasonAgainst(string fileName)
    {
        if (fileName.Length > MediaItem.MaxFileName) return "اسم الملف أطول من 260 محرفًا";
        if (fileName.AsSpan().ContainsAny('/', '\\') || fileName is "." or "..") return "في اسم الملف مسار. ارفعه باسمه وحده";
        if (fileName.Any(char.IsControl) || fileName.Any(c => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069')) return "في اسم الملف محارف خفية. غيّر اسمه ثم ارفعه";
        return null;
    }

    /// <summary>Whole, in as many bytes as it has; what is too long is not read at all.</summary>
    private static async Task<byte[]> ReadAsync(Stream content, CancellationToken ct)
    {
        MediaLibrary.RefuseLonger(content.Length);
        var bytes = new byte[content.Length];
        await content.ReadExactlyAsync(bytes, ct);
        return bytes;
    }

    private async Task<Uploaded> KeepAsync(string name, byte[] bytes, EditorId by, CancellationToken ct)
    {
        var hash = MediaLibrary.HashOf(bytes);
        if (await WithHashAsync(hash, ct) is { } known) return new Uploaded(name, known, WasThere: true);

        try
        {
            var item = await library.AddAsync(bytes, name, by, ct);
            db.Audit.Add(new AuditEntry(Act.PictureAdded, name, by, clock.GetUtcNow()));
            await db.SaveChangesAsync(ct);
            return new Uploaded(name, item);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            // The same picture came by another request at the same moment.
            if (await WithHashAsync(hash, ct) is { } twin) return new Uploaded(name, twin, WasThere: true);

            await folder.DeleteAsync(hash, CancellationToken.None);
            throw;
        }
        catch (IOException)
        {
            await folder.DeleteAsync(hash, CancellationToken.None);
            throw;
        }
    }

    private Task<MediaItem?> WithHashAsync(string hash, CancellationToken ct) => db.Media.FirstOrDefaultAsync(m => m.ContentHash == hash, ct);
}
