using System.Globalization;
using MimeKit;

namespace NewsSite.Web.Mail;

/// <summary>Puts a letter into a folder as a file that mail programs open, and says where: for development.</summary>
internal sealed class FolderPost(MailSettings settings, TimeProvider clock, ILogger<FolderPost> log) : IPost
{
    public async Task SendAsync(MimeMessage letter, CancellationToken ct)
    {
        Directory.CreateDirectory(settings.Folder);
        var file = Path.Combine(settings.Folder, string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow():yyyyMMdd-HHmmss}-{Guid.NewGuid():N}.eml"));
        await letter.WriteToAsync(file, ct);
        log.LogInformation("A letter was written to {File}", file);
    }
}
