using System.Text.Encodings.Web;
using MimeKit;
using NewsSite.Data.Accounts;
using NewsSite.Web.Settings;

namespace NewsSite.Web.Mail;

/// <summary>The letter with the link by which a new password is written: Arabic, from right to left, as a page and as plain text.</summary>
public sealed class ResetLetter(SiteSettings site, MailSettings settings, HtmlEncoder encoder)
{
    public MimeMessage To(Account account, string link)
    {
        var letter = new MimeMessage { Subject = $"كلمة مرور جديدة في {site.Name}" };
        letter.From.Add(MailboxAddress.TryParse(settings.From, out var from) ? Named(from) : new MailboxAddress(site.Name, $"news@{site.Host.Host}"));
        letter.To.Add(new MailboxAddress(account.Name, account.Email!));
        letter.Body = new BodyBuilder { TextBody = Text(account.Name, link), HtmlBody = Html(account.Name, link) }.ToMessageBody();
        return letter;
    }

    private MailboxAddress Named(MailboxAddress from) => string.IsNullOrEmpty(from.Name) ? new MailboxAddress(site.Name, from.Address) : from;

    private string Text(string name, string link) =>
        $"""
        مرحبًا {name}،

        طُلبت كلمة مرور جديدة لحسابك في {site.Name}. افتح هذا الرابط خلال ساعة واكتبها:

        {link}

        إن لم تطلبها أنت فلا تفعل شيئًا: لم يتغيّر حسابك.
        """;

    private string Html(string name, string link) =>
        $"""
        <!DOCTYPE html>
        <html lang="ar" dir="rtl">
        <head><meta charset="utf-8"><title>كلمة مرور جديدة</title></head>
        <body dir="rtl" style="margin:0;padding:24px;background:#ffffff;color:#1c1c1c;font-family:'Segoe UI',Tahoma,Arial,sans-serif;font-size:17px;line-height:1.8">
        <p>مرحبًا <bdi>{encoder.Encode(name)}</bdi>،</p>
        <p>طُلبت كلمة مرور جديدة لحسابك في {encoder.Encode(site.Name)}. افتح هذا الرابط خلال ساعة واكتبها:</p>
        <p><a href="{encoder.Encode(link)}" style="display:inline-block;padding:10px 22px;background:#8c1d2f;color:#ffffff;text-decoration:none;border-radius:4px;font-weight:bold">اكتب كلمة مرور جديدة</a></p>
        <p>إن لم يُفتح الزر فانسخ هذا العنوان إلى المتصفح:</p>
        <p dir="ltr" style="text-align:left;word-break:break-all;font-size:14px">{encoder.Encode(link)}</p>
        <p>إن لم تطلبها أنت فلا تفعل شيئًا: لم يتغيّر حسابك.</p>
        </body>
        </html>
        """;
}
