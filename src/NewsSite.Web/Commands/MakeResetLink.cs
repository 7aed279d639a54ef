using Microsoft.AspNetCore.Identity;
using NewsSite.Data;
using NewsSite.Data.Accounts;
using NewsSite.Domain.Accounts;
using NewsSite.Web.Accounts;

namespace NewsSite.Web.Commands;

/// <summary>Prints the link by which someone writes a new password, for a site that sends no mail.</summary>
internal static class MakeResetLink
{
    public static async Task<int> RunAsync(string email, string[] args, CancellationToken ct)
    {
        await using var app = SiteHost.Build(args);
        await using var scope = app.Services.CreateAsyncScope();
        await Serve.ReadyStoreAsync(app, scope.ServiceProvider, ct);
        if (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByEmailAsync(email.Trim()) is not { ClosedAt: null } account)
        {
            await Console.Error.WriteLineAsync("لا حساب مفتوح بهذا البريد.");
            return 1;
        }

        var link = scope.ServiceProvider.GetRequiredService<ResetLink>();
        link.Record(account, EditorId.Operator, null);
        await scope.ServiceProvider.GetRequiredService<NewsContext>().SaveChangesAsync(ct);
        await Console.Out.WriteLineAsync(await link.MakeAsync(account));
        return 0;
    }
}
