using System.Globalization;
using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using NewsSite.Web.Settings;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;
using Serilog.Settings.Configuration;

namespace NewsSite.Web.Operations;

internal static class OperationsRegistration
{
    /// <summary>The site's own figures, beside those of the framework.</summary>
    public const string MeterName = "NewsSite";

    public static WebApplicationBuilder AddNewsOperations(this WebApplicationBuilder builder)
    {
        AddLogging(builder);
        AddTelemetry(builder);
        builder.Services.AddHealthChecks().AddCheck<ContentStoreHealth>("content-store", tags: [ContentStoreHealth.Ready]);
        builder.Services.AddResponseCompression(o =>
        {
            // The pages hold nothing secret beside what a stranger can put into them, so compressing over TLS tells nobody anything.
            o.EnableForHttps = true;
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
            o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/rss+xml"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Above what CanonicalPaths refuses with a page of ours.
            kestrel.Limits.MaxRequestLineSize = 64 * 1024;
            kestrel.Limits.MaxRequestBufferSize = 1024 * 1024;
        });
        return builder;
    }

    /// <summary>Where the settings' sinks are looked for; without it every assembly beside the program is opened at the start.</summary>
    private static ConfigurationReaderOptions Sinks { get; } = new(typeof(ConsoleLoggerConfigurationExtensions).Assembly, typeof(FileLoggerConfigurationExtensions).Assembly, typeof(CompactJsonFormatter).Assembly);

    /// <summary>Readable lines in development, compact JSON for machines elsewhere; levels come from the section <c>Serilog</c>.</summary>
    private static void AddLogging(WebApplicationBuilder builder) =>
        builder.Services.AddSerilog((services, log) =>
        {
            log.ReadFrom.Configuration(builder.Configuration, Sinks).ReadFrom.Services(services).Enrich.FromLogContext();
            // It would open an activity and a scope for every page out of the cache. What is rendered gets both from RequestTrace.
            log.MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off);
            if (builder.Environment.IsDevelopment())
                log.WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", formatProvider: CultureInfo.InvariantCulture);
            else
                log.WriteTo.Console(new CompactJsonFormatter());
        });

    /// <summary>Traces and metrics go out only where somebody collects them: when OTEL_EXPORTER_OTLP_ENDPOINT is set.</summary>
    private static void AddTelemetry(WebApplicationBuilder builder)
    {
        var collector = builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"];
        if (string.IsNullOrEmpty(collector)) return;
        if (!Uri.TryCreate(collector, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new SettingsException([$"OTEL_EXPORTER_OTLP_ENDPOINT هو “{collector}”؛ اكتب عنوان المجمّع كاملًا مثل http://localhost:4317، أو اتركه فارغًا."]);

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("newssite"))
            .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation(o => o.Filter = context => !SecretPaths.IsSecret(context.Request.Path)).AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter(MeterName).AddOtlpExporter());
    }

    public static void UseNewsRequestLog(this WebApplication app)
    {
        app.UseMiddleware<RequestTrace>();
        app.UseSerilogRequestLogging(o =>
        {
            o.GetLevel = (context, _, exception) => exception is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error : LogEventLevel.Debug;
            o.GetMessageTemplateProperties = (context, path, elapsed, status) =>
            [
                new("RequestMethod", new ScalarValue(context.Request.Method)),
                new("RequestPath", new ScalarValue(SecretPaths.Masked(path))),
                new("StatusCode", new ScalarValue(status)),
                new("Elapsed", new ScalarValue(elapsed)),
            ];
        });
    }
}
