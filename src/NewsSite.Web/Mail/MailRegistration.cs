namespace NewsSite.Web.Mail;

internal static class MailRegistration
{
    public static WebApplicationBuilder AddNewsMail(this WebApplicationBuilder builder)
    {
        var settings = MailSettingsReader.Read(builder.Configuration.GetSection(MailSettings.Section), builder.Environment);
        builder.Services.AddSingleton(settings);
        if (settings.Host.Length > 0) builder.Services.AddSingleton<IPost, SmtpPost>();
        else if (settings.IsSetUp) builder.Services.AddSingleton<IPost, FolderPost>();
        builder.Services.AddScoped<ResetLetter>();
        builder.Services.AddSingleton<ResetRequests>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ResetRequests>());
        return builder;
    }
}
