using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;

namespace NewsSite.Domain.StaticPages;

/// <summary>A page about the site itself, such as «من نحن», at an address of its own at the root.</summary>
public sealed class StaticPage
{
    private StaticPage() { }

    public StaticPage(PageContent content, EditorId by, DateTimeOffset at) => Set(content, by, at);

    public int Id { get; private set; }

    /// <summary>Counts the saves; one that started from an older count is refused.</summary>
    public int Version { get; private set; }

    public string Title { get; private set; } = "";

    public string Slug { get; private set; } = "";

    /// <summary>The folded slug: unique, and what the address is looked up by.</summary>
    public string SlugKey { get; private set; } = "";

    public string? Description { get; private set; }

    public string Body { get; private set; } = "";

    /// <summary>Sanitised HTML, rendered when the page was saved.</summary>
    public string Html { get; private set; } = "";

    public int RendererVersion { get; private set; }

    public int Order { get; private set; }

    public bool InFooter { get; private set; }

    /// <summary>Readers do not find it.</summary>
    public bool IsHidden { get; private set; }

    public EditorId ChangedBy { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The path, decoded.</summary>
    public string Path => $"/{Slug}";

    /// <summary>False when nothing is different.</summary>
    public bool Revise(PageContent content, EditorId by, DateTimeOffset at)
    {
        var isSame = (Title, Slug, Description, Body) == (content.Title, SlugOf(content), content.Description, content.Body)
            && (Html, Order, InFooter, IsHidden) == (content.Rendered.Html, content.Order, content.InFooter, content.IsHidden);
        if (isSame) return false;

        Set(content, by, at);
        return true;
    }

    public static string SlugOf(PageContent content) => Language.Slug.Make(content.Slug ?? content.Title);

    /// <summary>Puts the HTML that is made now of the same text in the place of what was made before: true when it is other HTML for readers.</summary>
    public bool RenderAgain(RenderedBody body)
    {
        var isSeen = !IsHidden && Html != body.Html;
        (Html, RendererVersion) = (body.Html, body.RendererVersion);
        return isSeen;
    }

    /// <summary>Why a page may not have that slug, in Arabic; empty when it may. Whether another has it is asked of the store.</summary>
    public static IEnumerable<string> ReasonsNotToUse(string slug)
    {
        if (slug.Length == 0) yield return "لا حرف في نهاية الرابط ولا رقم. اكتبها بحروف.";
        else if (slug.All(char.IsAsciiDigit)) yield return "الأرقام وحدها للمقالات. اكتب نهاية الرابط بحروف.";
        else if (Language.Slug.IsReserved(slug) && !Language.Slug.IsForPages(slug)) yield return $"العنوان “{slug}” محجوز لصفحات الموقع.";
    }

    private void Set(PageContent content, EditorId by, DateTimeOffset at)
    {
        RuleViolation.ThrowIf(content.Title.Length == 0, "اكتب عنوان الصفحة.");
        RuleViolation.ThrowIfAny(ReasonsNotToUse(SlugOf(content)));

        Title = content.Title;
        Slug = SlugOf(content);
        SlugKey = Language.Slug.Key(Slug);
        Description = content.Description;
        Body = content.Body;
        Html = content.Rendered.Html;
        RendererVersion = content.Rendered.RendererVersion;
        Order = content.Order;
        InFooter = content.InFooter;
        IsHidden = content.IsHidden;
        ChangedBy = by;
        ChangedAt = at;
    }
}
