namespace NewsSite.Web.Mail;

/// <summary>The section <c>Mail</c> of the configuration: by which server the site sends, or in which folder it puts what it would send.</summary>
public sealed class MailSettings
{
    public const string Section = "Mail";

    /// <summary>The SMTP server; empty: none.</summary>
    public string Host { get; set; } = "";

    /// <summary>Null: the usual one, 587, 465 or 25, as <see cref="Security"/> says.</summary>
    public int? Port { get; set; }

    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>Empty: the server asks for none.</summary>
    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>The sender, such as <c>news@example.com</c>.</summary>
    public string From { get; set; } = "";

    /// <summary>Where letters are put as files when there is no server; empty: <c>App_Data/mail</c> in development, nowhere elsewhere.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Whether letters go anywhere.</summary>
    public bool IsSetUp => Host.Length > 0 || Folder.Length > 0;
}
