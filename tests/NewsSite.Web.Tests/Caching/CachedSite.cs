using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Domain.Articles;
using NewsSite.Web.Changes;

namespace NewsSite.Web.Tests.Caching;

/// <summary>A site whose page cache is on, what it asks of the store counted.</summary>
public sealed class CachedSite : IAsyncDisposable
{
    private readonly Questions questions = new();

    public CachedSite(int megabytes = 16) =>
        Site = new SiteFactory { Settings = new Dictionary<string, string> { ["PageCache:Megabytes"] = $"{megabytes}" }, WithContext = options => options.AddInterceptors(questions) };

    public SiteFactory Site { get; }

    public Desk Desk => Site.Desk;

    public Reader Reader => Site.Reader;

    /// <summary>What was asked of the store so far.</summary>
    public int Asked => questions.Count;

    /// <summary>Whether the store answers every question of a page with an error.</summary>
    public bool RefuseQuestions { get => questions.Refusing; set => questions.Refusing = value; }

    /// <summary>How many questions were refused so far.</summary>
    public int Refused => questions.Refused;

    /// <summary>Until it is over, the next question that the site asks the store is not answered.</summary>
    public (Task Asked, Action Answer) HoldNextQuestion() => questions.HoldNext();

    /// <summary>Does something in the way that a page of this node does it.</summary>
    public async Task ActAsync(Func<NewsContext, Task> act)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsContext>();
        await act(db);
        await db.SaveChangesAsync();
    }

    public Task ActAsync(Article story, Action<Article> act) => ActAsync(async db => act((await db.WorkingCopyAsync(story.Id, CancellationToken.None))!));

    /// <summary>The look into the change feed that a node takes twice a second.</summary>
    public Task FollowOthersAsync() => Site.Services.GetRequiredService<ChangeFeed>().CatchUpAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private sealed class Questions : DbCommandInterceptor
    {
        private readonly ConcurrentQueue<(TaskCompletionSource Asked, TaskCompletionSource Answered)> held = [];
        private int count;

        public int Count => count;

        public bool Refusing { get; set; }

        public int Refused { get; private set; }

        public (Task Asked, Action Answer) HoldNext()
        {
            var (asked, answered) = (new TaskCompletionSource(), new TaskCompletionSource());
            held.Enqueue((asked, answered));
            return (asked.Task, () => answered.TrySetResult());
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (!Refusing) return new(result);

            Refused++;
            throw new SqliteException("disk I/O error", SQLitePCL.raw.SQLITE_IOERR);
        }

        /// <summary>Held when it was answered by the store already, so that what it says is old by then.</summary>
        public override async ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref count);
            if (held.TryDequeue(out var hold))
            {
                hold.Asked.SetResult();
                await hold.Answered.Task;
            }

            return result;
        }
    }
}
