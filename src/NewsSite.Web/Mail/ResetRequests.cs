using System.Threading.Channels;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Accounts;
using NewsSite.Domain.Audit;
using NewsSite.Web.Accounts;

namespace NewsSite.Web.Mail;

/// <summary>
/// Who asked for a new password by mail. They are answered in the background: the page says the same, as fast, for an address that is known and one that
/// is not, and a mail server that is away costs nobody a page.
/// </summary>
public sealed class ResetRequests(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ResetRequests> log) : BackgroundService
{
    /// <summary>So many letters an account gets in <see cref="Window"/>, whoever asks.</summary>
    private const int MostLetters = 3;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan[] TryAgainAfter = [TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1)];

    // What comes while two hundred wait is dropped: nobody types so fast.
    private readonly Channel<(string Email, string? Address)> waiting =
        Channel.CreateBounded<(string, string?)>(new BoundedChannelOptions(200) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private bool failing;

    public void Add(string email, string? address) => waiting.Writer.TryWrite((email, address));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (email, address) in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            for (var attempt = 0; ; attempt++)
            {
                try
                {
                    await AnswerAsync(email, address, stoppingToken);
                    failing = false;
                    break;
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    // Once, until a letter goes out again.
                    if (!failing) log.LogError(e, "A letter with a link for a new password could not be sent");
                    failing = true;
                    if (attempt == TryAgainAfter.Length) break;
                    await Task.Delay(TryAgainAfter[attempt], clock, stoppingToken);
                }
            }
        }
    }

    private async Task AnswerAsync(string email, string? address, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<NewsContext>();
        if (await services.GetRequiredService<UserManager<Account>>().FindByEmailAsync(email) is not { ClosedAt: null } account) return;

        var since = clock.GetUtcNow() - Window;
        var who = account.EditorId;
        if (await db.Audit.CountAsync(a => a.By == who && a.Act == Act.PasswordResetAsked && a.At > since, ct) >= MostLetters) return;

        var link = services.GetRequiredService<ResetLink>();
        await services.GetRequiredService<IPost>().SendAsync(services.GetRequiredService<ResetLetter>().To(account, await link.MakeAsync(account)), ct);
        link.Record(account, who, address);
        await db.SaveChangesAsync(ct);
    }
}
