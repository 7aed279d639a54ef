using System.Globalization;
using MimeKit;
using NewsSite.Web.Settings;

namespace NewsSite.Web.Mail;

internal static class MailSettingsReader
{
    /// <summary>The section, or <see cref="SettingsException"/> with all that is wrong in it.</summary>
    public static MailSettings Read(IConfigurationSection mail, IWebHostEnvironment environment)
    {
        List<string> reasons = [];
        var settings = new MailSettings
        {
            Host = Text(mail, nameof(MailSettings.Host)),
            User = Text(mail, nameof(MailSettings.User)),
            Password = mail[nameof(MailSettings.Password)] ?? "",
            From = Text(mail, nameof(MailSettings.From)),
            Folder = Text(mail, nameof(MailSettings.Folder)),
            Port = Port(mail, reasons),
            Security = Security(mail, reasons),
        };
        if (settings.Host.Length > 0) reasons.AddRange(ReasonsOf(settings));
        if (reasons.Count > 0) throw new SettingsException(reasons);

        if (settings.Folder.Length == 0 && settings.Host.Length == 0 && environment.IsDevelopment()) settings.Folder = "App_Data/mail";
        if (settings.Folder.Length > 0) settings.Folder = Path.Combine(environment.ContentRootPath, settings.Folder);
        return settings;
    }

    private static string Text(IConfigurationSection mail, string key) => mail[key]?.Trim() ?? "";

    private static int? Port(IConfigurationSection mail, List<string> reasons)
    {
        var text = Text(mail, nameof(MailSettings.Port));
        if (text.Length == 0) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535) return port;

        reasons.Add($"Mail:Port هو “{text}”؛ اكتب رقم المنفذ، مثل 587.");
        return null;
    }

    private static MailSecurity Security(IConfigurationSection mail, List<string> reasons)
    {
        var text = Text(mail, nameof(MailSettings.Security));
        if (text.Length == 0) return MailSecurity.StartTls;
        if (Enum.GetNames<MailSecurity>().Contains(text, StringComparer.OrdinalIgnoreCase)) return Enum.Parse<MailSecurity>(text, ignoreCase: true);

        reasons.Add($"Mail:Security هو “{text}”؛ المتاح: {string.Join(" أو ", Enum.GetNames<MailSecurity>())}.");
        return MailSecurity.StartTls;
    }

    private static IEnumerable<string> ReasonsOf(MailSettings settings)
    {
        if (Uri.CheckHostName(settings.Host) == UriHostNameType.Unknown) yield return $"Mail:Host هو “{settings.Host}”؛ اكتب اسم خادم البريد وحده، مثل smtp.example.com";
        if (!MailboxAddress.TryParse(settings.From, out var from) || !from.Address.Contains('@', StringComparison.Ordinal))
            yield return $"Mail:From هو “{settings.From}”؛ اكتب عنوان المرسل، مثل news@example.com";
        if (settings.User.Length > 0 && settings.Password.Length == 0) yield return "Mail:User مكتوب وMail:Password فارغة؛ اكتبهما معًا أو اترك كليهما.";
        if (settings is { User.Length: > 0, Security: MailSecurity.None } && settings.Host is not ("localhost" or "127.0.0.1" or "::1"))
            yield return "Mail:Security هو None، وMail:Password تمر به بلا تشفير؛ اكتب StartTls أو Tls.";
    }
}
