using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace NewsSite.Web.Mail;

/// <summary>Sends a letter by the mail server of the settings, with a connection of its own: letters are rare.</summary>
internal sealed class SmtpPost(MailSettings settings) : IPost
{
    private const int TimeoutMilliseconds = 30_000;

    public async Task SendAsync(MimeMessage letter, CancellationToken ct)
    {
        using var smtp = new SmtpClient { Timeout = TimeoutMilliseconds };
        var (security, port) = settings.Security switch
        {
            MailSecurity.Tls => (SecureSocketOptions.SslOnConnect, 465),
            MailSecurity.None => (SecureSocketOptions.None, 25),
            _ => (SecureSocketOptions.StartTls, 587),
        };
        await smtp.ConnectAsync(settings.Host, settings.Port ?? port, security, ct);
        if (settings.User.Length > 0) await smtp.AuthenticateAsync(settings.User, settings.Password, ct);
        await smtp.SendAsync(letter, ct);
        await smtp.DisconnectAsync(quit: true, ct);
    }
}
