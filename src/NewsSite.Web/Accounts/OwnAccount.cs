using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Accounts;
using NewsSite.Domain.Audit;

namespace NewsSite.Web.Accounts;

/// <summary>The account of whoever is signed in, as its own pages change it. What could shut its owner out or let another in asks for the password again.</summary>
public sealed class OwnAccount(NewsContext db, UserManager<Account> accounts, CheckPassword checkPassword, IHttpContextAccessor http, TimeProvider clock)
{
    public const string WrongPassword = "كلمة المرور غير صحيحة، أو الحساب موقوف مؤقتًا بعد محاولات كثيرة.";

    private string Id => http.HttpContext!.User.EditorId().Value;

    private string? Session => http.HttpContext!.User.Session();

    public async Task<Account> LoadAsync() => await accounts.FindByIdAsync(Id) ?? throw new InvalidOperationException("Whoever is signed in has an account.");

    public async Task<bool> IsPasswordAsync(Account account, string? password, CancellationToken ct) =>
        password is { Length: > 0 and <= 200 } && await checkPassword.RunAsync(account, password, ct);

    public async Task<IReadOnlyList<Session>> SessionsAsync(CancellationToken ct) =>
        await db.Sessions.Where(s => s.AccountId == Id).OrderByDescending(s => s.SeenAt).ToListAsync(ct);

    public bool IsThisBrowser(Session session) => session.Key == Session;

    /// <summary>Ends one session of the account, or all but this browser's; how many there were.</summary>
    public async Task<int> EndSessionsAsync(string? key, CancellationToken ct)
    {
        var ended = await db.Sessions.Where(s => s.AccountId == Id && s.Key != Session && (key == null || s.Key == key)).ExecuteDeleteAsync(ct);
        if (ended == 0) return 0;

        Record(Act.SessionEnded, FormattableString.Invariant($"{ended}"));
        await db.SaveChangesAsync(ct);
        return ended;
    }

    /// <summary>Notes the act; it is saved with what follows.</summary>
    public void Record(Act act, string? detail = null) =>
        db.Audit.Add(new AuditEntry(act, http.HttpContext!.User.AccountName(), http.HttpContext.User.EditorId(), clock.GetUtcNow(), detail));
}
