using NewsSite.Web.Editing.Bulk;

namespace NewsSite.Web.Editing;

internal static class EditingRegistration
{
    public static WebApplicationBuilder AddNewsEditing(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ComposeStory>();
        builder.Services.AddScoped<StoryDesk>();
        builder.Services.AddScoped<StoryChanges>();
        builder.Services.AddScoped<MeetingTexts>();
        builder.Services.AddScoped<SiteClock>();
        builder.Services.AddScoped<BulkChange>();
        builder.Services.AddScoped<BulkDesk>();
        return builder;
    }
}
