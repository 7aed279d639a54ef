namespace NewsSite.Web.Forms;

/// <summary>
/// Pasted text may hold a NUL. The framework refuses a whole urlencoded form for it, before any page could show again what was typed; here it is dropped, as other
/// control characters are from what people write.
/// </summary>
internal static class NulFreeForms
{
    private const string UrlEncoded = "application/x-www-form-urlencoded";

    /// <summary>Before everything that reads a form.</summary>
    public static void UseNulFreeForms(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (request.ContentType?.StartsWith(UrlEncoded, StringComparison.OrdinalIgnoreCase) == true) request.Body = new NulFreeBody(request.Body);
        return next(context);
    });
}
