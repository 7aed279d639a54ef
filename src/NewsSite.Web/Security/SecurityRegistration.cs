namespace NewsSite.Web.Security;

internal static class SecurityRegistration
{
    /// <summary>The policy of answers that pages of other sites may embed, such as pictures in a feed reader.</summary>
    public const string Embeddable = "embeddable";

    /// <summary>The policy of answers whose address is itself a secret: where a link of theirs leads is not told whence.</summary>
    public const string Secret = "secret";

    /// <summary>The policies of the page that shows a preview in a frame, and of that preview: of this site, in this site.</summary>
    public const string Framing = "framing", Framed = "framed";

    /// <summary>The policy of the page of a story: posts and films of other sites stand in it as cards, and in a frame once a reader opens one.</summary>
    public const string Embedding = "embedding";

    /// <summary>
    /// What no page of the site uses, so that nothing which slips into one can. Not among them is <c>web-share</c>: Chromium knows it on some systems only,
    /// and writes an error into the console of every page on the others; nor passkeys, by which the newsroom signs in.
    /// </summary>
    private static readonly string[] ClosedFeatures =
    [
        "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen", "geolocation", "gyroscope", "magnetometer", "microphone",
        "midi", "payment", "picture-in-picture", "screen-wake-lock", "sync-xhr", "usb", "xr-spatial-tracking",
    ];

    private const string FilmHost = "https://www.youtube-nocookie.com";

    /// <summary>Where those frames come from (Client/scripts/embeds.ts).</summary>
    private static readonly string[] EmbedHosts = [FilmHost, "https://platform.twitter.com", "https://t.me", "https://www.instagram.com"];

    /// <summary>Of them, what a film does that a reader opened in a story.</summary>
    private static readonly string[] FilmFeatures = ["autoplay", "encrypted-media", "fullscreen", "picture-in-picture"];

    /// <summary>
    /// Headers of every answer. Scripts and styles come from files of this site alone, nothing is fetched from another host, nobody frames the site.
    /// </summary>
    public static WebApplicationBuilder AddNewsSecurity(this WebApplicationBuilder builder)
    {
        builder.Services.AddSecurityHeaderPolicies()
            .SetDefaultPolicy(headers => headers.AddHouseHeaders().AddCrossOriginResourcePolicy(policy => policy.SameOrigin()))
            .AddPolicy(Secret, headers => headers.AddHouseHeaders(embeds: true).AddCrossOriginResourcePolicy(policy => policy.SameOrigin()).AddReferrerPolicyNoReferrer())
            .AddPolicy(Embedding, headers => headers.AddHouseHeaders(embeds: true).AddCrossOriginResourcePolicy(policy => policy.SameOrigin()))
            .AddPolicy(Framing, headers => headers.AddHouseHeaders(framing: true).AddCrossOriginResourcePolicy(policy => policy.SameOrigin()))
            .AddPolicy(Framed, headers => headers.AddHouseHeaders(framed: true, embeds: true).AddFrameOptionsSameOrigin().AddCrossOriginResourcePolicy(policy => policy.SameOrigin()))
            .AddPolicy(Embeddable, headers => headers.AddHouseHeaders().AddCrossOriginResourcePolicy(policy => policy.CrossOrigin()));
        return builder;
    }

    public static void UseNewsSecurityHeaders(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.UseSecurityHeaders();
    }

    private static HeaderPolicyCollection AddHouseHeaders(this HeaderPolicyCollection headers, bool framing = false, bool framed = false, bool embeds = false) => headers
        .AddContentTypeOptionsNoSniff()
        .AddFrameOptionsDeny()
        .AddReferrerPolicyStrictOriginWhenCrossOrigin()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddPermissionsPolicy(policy =>
        {
            foreach (var feature in ClosedFeatures)
            {
                if (embeds && FilmFeatures.Contains(feature)) policy.AddCustomFeature(feature).Self().For(FilmHost);
                else policy.AddCustomFeature(feature).None();
            }
        })
        .RemoveServerHeader()
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddScriptSrc().Self();
            csp.AddStyleSrc().Self();
            csp.AddImgSrc().Self().Data();
            csp.AddFontSrc().Self();
            csp.AddConnectSrc().Self();
            csp.AddFormAction().Self();
            csp.AddBaseUri().None();
            if (framing) csp.AddFrameSrc().Self();
            else if (embeds) csp.AddFrameSrc().From(EmbedHosts);
            if (framed) csp.AddFrameAncestors().Self();
            else csp.AddFrameAncestors().None();
        });
}
