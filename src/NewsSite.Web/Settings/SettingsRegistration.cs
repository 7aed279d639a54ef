using System.Data.Common;
using System.Net;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using NewsSite.Data;

namespace NewsSite.Web.Settings;

internal static class SettingsRegistration
{
    private const string Content = "Content";
    private const string ReadOnly = "ContentReadOnly";

    /// <summary>Reads the configuration once, before anything is built on it; throws <see cref="SettingsException"/> with every reason when it cannot be used.</summary>
    public static WebApplicationBuilder AddNewsSettings(this WebApplicationBuilder builder, bool needsAddress)
    {
        var site = builder.Configuration.ReadSite(needsAddress);
        builder.Configuration.CheckUrls();

        builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<House>(services, site));
        builder.Services.AddScoped(services => services.GetRequiredService<House>().Settings);
        builder.Services.AddScoped(services => services.GetRequiredService<House>().Style);
        builder.Services.AddScoped(services => services.GetRequiredService<House>().Dates);
        builder.Services.AddScoped(services => services.GetRequiredService<House>().Wordmark);
        builder.Services.AddSingleton<LogoFiles>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddNewsContentStore(builder.Configuration.ReadContentStore(builder.Environment));
        return builder;
    }

    private static SiteSettings ReadSite(this ConfigurationManager configuration, bool needsAddress)
    {
        var (choices, reasons) = SiteChoices.Read(configuration.GetSection(SiteSettings.Section));
        var site = choices.Get<SiteSettings>() ?? new SiteSettings();
        reasons = [.. reasons, .. new SiteSettingsValidator(needsAddress).Validate(site).Errors.Select(e => e.ErrorMessage)];
        return reasons.Count == 0 ? site : throw new SettingsException(reasons);
    }

    /// <summary>The web server itself would find fault with them only after the store was made ready, and in its own words.</summary>
    private static void CheckUrls(this ConfigurationManager configuration)
    {
        var urls = configuration[WebHostDefaults.ServerUrlsKey] ?? "";
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries).Where(url => !CanListenAt(url)))
            throw new SettingsException([$"لا يمكن الاستماع عند “{url}” (--urls)؛ اكتب عنوانًا مثل http://localhost:5081"]);
    }

    private static bool CanListenAt(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address.Scheme is "http" or "https" && address.PathBase.Length == 0 && address.Port is >= 0 and <= IPEndPoint.MaxPort;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static ContentStoreOptions ReadContentStore(this ConfigurationManager configuration, IWebHostEnvironment environment)
    {
        var name = configuration["Database:Provider"] ?? nameof(ContentStoreProvider.Sqlite);
        if (!Enum.TryParse<ContentStoreProvider>(name, ignoreCase: true, out var provider) || !Enum.IsDefined(provider))
            throw new SettingsException([$"Database:Provider هو “{name}”؛ المتاح: Sqlite أو SqlServer."]);

        var connection = configuration.GetConnectionString(Content);
        if (string.IsNullOrWhiteSpace(connection))
            connection = provider == ContentStoreProvider.Sqlite ? "Data Source=App_Data/news.db" : throw new SettingsException(["ConnectionStrings:Content فارغ؛ اكتب نص الاتصال بقاعدة SQL Server."]);

        var copy = configuration.GetConnectionString(ReadOnly);
        return new ContentStoreOptions(provider, Complete(connection, Content), string.IsNullOrWhiteSpace(copy) ? null : ThatOnlyReads(Complete(copy, ReadOnly), provider));

        string Complete(string text, string setting) => provider == ContentStoreProvider.Sqlite
            ? BelowContentRoot(new SqliteConnectionStringBuilder(Readable(text, provider, setting)), environment)
            : Readable(text, provider, setting);
    }

    /// <summary>Nothing is ever written into a copy, and none that is missing is made.</summary>
    private static string ThatOnlyReads(string copy, ContentStoreProvider provider) => provider == ContentStoreProvider.Sqlite
        ? new SqliteConnectionStringBuilder(copy) { Mode = SqliteOpenMode.ReadOnly }.ConnectionString
        : new SqlConnectionStringBuilder(copy) { ApplicationIntent = ApplicationIntent.ReadOnly }.ConnectionString;

    /// <summary>As <c>Media:Path</c> is: the folder that the program is started from must not decide which store it opens.</summary>
    private static string BelowContentRoot(SqliteConnectionStringBuilder store, IWebHostEnvironment environment)
    {
        var isFile = store.Mode != SqliteOpenMode.Memory && store.DataSource[0] is not (':' or '|') && !store.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase);
        if (isFile) store.DataSource = Path.Combine(environment.ContentRootPath, store.DataSource);
        return store.ConnectionString;
    }

    private static string Readable(string connection, ContentStoreProvider provider, string setting)
    {
        try
        {
            DbConnectionStringBuilder builder = provider == ContentStoreProvider.Sqlite ? new SqliteConnectionStringBuilder(connection) : new SqlConnectionStringBuilder(connection);
            if (builder["Data Source"] is string { Length: > 0 }) return connection;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException)
        {
            throw new SettingsException([$"لا يُفهم نص الاتصال في ConnectionStrings:{setting}: {e.Message}"]);
        }

        throw new SettingsException([$"لا يذكر نص الاتصال في ConnectionStrings:{setting} أين المخزن (Data Source)."]);
    }
}
