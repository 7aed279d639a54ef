namespace NewsSite.Web.Mail;

/// <summary>How the line to the mail server is encrypted.</summary>
public enum MailSecurity
{
    /// <summary>Begun in the clear, then TLS, or nothing is sent.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>Not at all, for a server on the same machine or network.</summary>
    None,
}
