using System.IO.Pipelines;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using NewsSite.Web.Settings;

namespace NewsSite.Web.Unparsed;

/// <summary>
/// Kestrel refuses what it cannot parse («/%00», a broken header) before any middleware, with an empty answer. Readers get the site's page instead.
/// </summary>
internal static class UnparsedRequests
{
    public static WebApplicationBuilder AddNewsAnswerToUnparsedRequests(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<KestrelServerOptions>().Configure<House>((kestrel, house) =>
        {
            var (name, answer) = (house.Settings.Name, Answer(house.Settings.Name));
            kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Use(next => connection =>
            {
                // Made once, and again when the house has another name.
                if (name != house.Settings.Name) (name, answer) = (house.Settings.Name, Answer(house.Settings.Name));
                return ServeAsync(connection, next, answer);
            }));
        });
        return builder;
    }

    private static async Task ServeAsync(ConnectionContext connection, ConnectionDelegate next, Refusal answer)
    {
        var transport = connection.Transport;
        var request = new RequestReader(transport.Input);
        connection.Transport = new Duplex(request, new RefusalWriter(transport.Output, request, answer));
        try
        {
            await next(connection);
        }
        finally
        {
            connection.Transport = transport;
        }
    }

    /// <summary>No fingerprint in the stylesheet's address: this page is made before there is a request.</summary>
    private static Refusal Answer(string siteName)
    {
        var page = $"""
            <!DOCTYPE html>
            <html lang="ar" dir="rtl">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>طلب غير مفهوم - {WebUtility.HtmlEncode(siteName)}</title>
            <link rel="stylesheet" href="/css/site.css">
            </head>
            <body>
            <main>
            <div class="column error">
            <p class="error-number" aria-hidden="true">400</p>
            <h1>طلب غير مفهوم</h1>
            <p class="page-lead">لم نفهم العنوان المطلوب. ربما نُقص منه شيء عند نسخه.</p>
            <p class="error-ways"><a class="button" href="/">الصفحة الرئيسية</a></p>
            </div>
            </main>
            </body>
            </html>
            """;
        var body = Encoding.UTF8.GetBytes(page);
        var head = $"HTTP/1.1 400 Bad Request\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {body.Length}\r\nConnection: close\r\n"
            + "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"
            + "Content-Security-Policy: default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; frame-ancestors 'none'\r\n\r\n";
        return new Refusal(Encoding.ASCII.GetBytes(head), [.. Encoding.ASCII.GetBytes(head), .. body]);
    }

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
