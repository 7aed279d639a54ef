using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Web.Accounts;

namespace NewsSite.Web.Areas.Admin;

internal static class DeskRegistration
{
    private static readonly string[] HouseKeeping = ["/People", "/Categories", "/Tags", "/Authors", "/Checks", "/Proofreading", "/Settings", "/StaticPages"];

    /// <summary>The newsroom's desk: closed as a whole to whoever has no account, and its house-keeping to all but admins.</summary>
    public static WebApplicationBuilder AddNewsDesk(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<RazorPagesOptions>(options =>
        {
            options.Conventions.AuthorizeAreaFolder("Admin", "/", Policies.Desk);
            foreach (var folder in HouseKeeping) options.Conventions.AuthorizeAreaFolder("Admin", folder, Policies.House);
            options.Conventions.AuthorizeAreaFolder("Admin", "/Front", Policies.Front);
            options.Conventions.AuthorizeAreaFolder("Admin", "/Breaking", Policies.Front);
            options.Conventions.AuthorizeAreaFolder("Admin", "/Audit", Policies.House);
        });
        return builder;
    }
}
