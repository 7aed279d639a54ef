using MimeKit;

namespace NewsSite.Web.Mail;

/// <summary>Takes a letter away: to a mail server, or into a folder.</summary>
public interface IPost
{
    public Task SendAsync(MimeMessage letter, CancellationToken ct);
}
