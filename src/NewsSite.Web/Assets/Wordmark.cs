using Microsoft.AspNetCore.Components;
using NewsSite.Web.Settings;

namespace NewsSite.Web.Assets;

/// <summary>The site's logo, read once: drawn into the page, so that it takes the page's colours and costs no request.</summary>
public sealed class Wordmark
{
    public Wordmark(SiteSettings site, IWebHostEnvironment environment)
    {
        if (string.IsNullOrEmpty(site.Logo)) return;

        var file = environment.WebRootFileProvider.GetFileInfo(site.Logo);
        if (!file.Exists) throw new SettingsException([$"Site:Logo هو “{site.Logo}”، ولا ملف بهذا الاسم في wwwroot."]);

        using var reader = new StreamReader(file.CreateReadStream());
        Svg = new MarkupString(reader.ReadToEnd());
    }

    /// <summary>Null when the name is set in type.</summary>
    public MarkupString? Svg { get; }
}
