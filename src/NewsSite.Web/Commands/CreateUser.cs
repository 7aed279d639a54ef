using NewsSite.Domain.Accounts;
using NewsSite.Web.Accounts;

namespace NewsSite.Web.Commands;

/// <summary>Opens an account from the command line. The password comes from standard input, so that it stands in no list of processes and in no history.</summary>
internal static class CreateUser
{
    public static async Task<int> RunAsync(string email, string name, Role role, string[] args, CancellationToken ct)
    {
        await using var app = SiteHost.Build(args);
        await using var scope = app.Services.CreateAsyncScope();
        await Serve.ReadyStoreAsync(app, scope.ServiceProvider, ct);
        var password = await Console.In.ReadLineAsync(ct);
        var form = new NewAccountForm { Email = email, Name = name, Role = role, Password = password };
        var (account, reasons) = await scope.ServiceProvider.GetRequiredService<OpenAccount>().RunAsync(form, EditorId.Operator, ct);
        foreach (var (_, reason) in reasons) await Console.Error.WriteLineAsync(reason);
        if (account is null) return 1;

        await Console.Out.WriteLineAsync($"فُتح حساب {account.Name} ({account.Role.InArabic()}).");
        return 0;
    }
}
