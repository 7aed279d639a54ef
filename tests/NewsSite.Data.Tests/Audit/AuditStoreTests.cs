using Microsoft.EntityFrameworkCore;
using NewsSite.Data.Tests.Providers;
using NewsSite.Domain.Audit;
using NewsSite.Testing;
using static NewsSite.Data.Tests.Providers.Stores;

namespace NewsSite.Data.Tests.Audit;

public class AuditStoreTests
{
    [Theory, EveryProvider]
    public async Task An_entry_is_kept_and_neither_changed_nor_deleted(ContentStoreProvider provider)
    {
        await using var store = await EmptyAsync(provider);
        await store.SaveAsync(new AuditEntry(Act.StoryWithdrawn, "42: خبر", Newsroom.Maria, Newsroom.Monday, "خطأ"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.WriteAsync(async db => db.Remove(await db.Audit.SingleAsync(Ct))));
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.WriteAsync(async db => db.Entry(await db.Audit.SingleAsync(Ct)).Property(a => a.Detail).CurrentValue = "غيره"));

        Assert.Equal("خطأ", await store.ReadAsync(db => db.Audit.Select(a => a.Detail).SingleAsync(Ct)));
    }
}
