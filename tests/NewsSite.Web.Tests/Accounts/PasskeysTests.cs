using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Data;
using NewsSite.Data.Accounts;
using NewsSite.Domain.Accounts;
using NewsSite.Web.Accounts;

namespace NewsSite.Web.Tests.Accounts;

/// <summary>What is asked of a passkey is answered once. That its signature is right is the browser tests' part, which have a real one.</summary>
public sealed class PasskeysTests
{
    [Fact]
    public async Task An_answer_that_is_sent_again_opens_nothing()
    {
        await using var site = new SiteFactory();
        var id = await Staff.OpenAccountAsync(site, Role.Editor, "سلمى العلي", "salma@news.example");

        var question = await InAsync(site, passkeys => passkeys.AskAsync());
        Assert.Equal(id, await InAsync(site, async passkeys => (await passkeys.OwnerAsync("{}", question.State))?.Id));
        Assert.Null(await InAsync(site, passkeys => passkeys.OwnerAsync("{}", question.State)));
        // Another question, of another page, does.
        var another = await InAsync(site, passkeys => passkeys.AskAsync());
        Assert.Equal(id, await InAsync(site, async passkeys => (await passkeys.OwnerAsync("{}", another.State))?.Id));
    }

    [Fact]
    public async Task Of_many_sendings_at_once_one_opens()
    {
        await using var site = new SiteFactory();
        await Staff.OpenAccountAsync(site, Role.Editor, "سلمى العلي", "salma@news.example");
        var question = await InAsync(site, passkeys => passkeys.AskAsync());

        var opened = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => InAsync(site, passkeys => passkeys.OwnerAsync("{}", question.State))));

        Assert.Single(opened, owner => owner is not null);
    }

    private static async Task<T> InAsync<T>(SiteFactory site, Func<Passkeys, Task<T>> work)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var of = scope.ServiceProvider;
        var accounts = of.GetRequiredService<UserManager<Account>>();
        var http = new HttpContextAccessor { HttpContext = new DefaultHttpContext { RequestServices = of } };
        return await work(new Passkeys(accounts, new AnyAnswer(accounts), http, of.GetRequiredService<IDataProtectionProvider>(), of.GetRequiredService<NewsContext>(), TimeProvider.System));
    }

    /// <summary>Takes every answer for that of the first account's key.</summary>
    private sealed class AnyAnswer(UserManager<Account> accounts) : IPasskeyHandler<Account>
    {
        public Task<PasskeyRequestOptionsResult> MakeRequestOptionsAsync(Account? user, HttpContext httpContext) =>
            Task.FromResult(new PasskeyRequestOptionsResult { RequestOptionsJson = "{}", AssertionState = Guid.NewGuid().ToString() });

        public async Task<PasskeyAssertionResult<Account>> PerformAssertionAsync(PasskeyAssertionContext context)
        {
            var owner = (await accounts.FindByEmailAsync("salma@news.example"))!;
            return PasskeyAssertionResult.Success(new UserPasskeyInfo([1], [1], DateTimeOffset.UnixEpoch, 1, [], true, true, true, [1], [1]), owner);
        }

        public Task<PasskeyCreationOptionsResult> MakeCreationOptionsAsync(PasskeyUserEntity userEntity, HttpContext httpContext) => throw new NotSupportedException();

        public Task<PasskeyAttestationResult> PerformAttestationAsync(PasskeyAttestationContext context) => throw new NotSupportedException();
    }
}
