using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using NewsSite.Data.Accounts;
using NewsSite.Data.Articles;
using NewsSite.Data.Authors;
using NewsSite.Data.Categories;
using NewsSite.Data.Forms;
using NewsSite.Data.Presence;
using NewsSite.Data.Tags;
using NewsSite.Data.Unsaved;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Audit;
using NewsSite.Domain.Authors;
using NewsSite.Domain.Background;
using NewsSite.Domain.Breaking;
using NewsSite.Domain.Bulk;
using NewsSite.Domain.Categories;
using NewsSite.Domain.Changes;
using NewsSite.Domain.Checks;
using NewsSite.Domain.Front;
using NewsSite.Domain.HouseWords;
using NewsSite.Domain.Imports;
using NewsSite.Domain.Language.Proofreading;
using NewsSite.Domain.Media;
using NewsSite.Domain.Notes;
using NewsSite.Domain.Previews;
using NewsSite.Domain.Redirects;
using NewsSite.Domain.Settings;
using NewsSite.Domain.StaticPages;
using NewsSite.Domain.Tags;
using NewsSite.Testing;
using static NewsSite.Data.Tests.Providers.Stores;

namespace NewsSite.Data.Tests.Providers.SqlServer;

/// <summary>What loading and saving send to SQL Server, resolved against the migrated schema without a server. What pages send is asked of the pages (PageQueriesTests).</summary>
public class StatementTests
{
    [Fact]
    public async Task The_working_copys_questions_resolve()
    {
        var server = new UnpluggedSqlServer();
        await using var db = server.Open();

        await db.WorkingCopyAsync(1, Ct);

        Assert.Equal(11, server.Sent.Count);
        Assert.Empty(ResolvedSchema.ComplaintsAbout(server.Sent));
    }

    [Fact]
    public async Task Every_save_resolves()
    {
        var server = new UnpluggedSqlServer();
        await using var db = server.Open();
        var tables = db.Model.GetEntityTypes().Where(t => !t.IsMappedToJson()).Select(t => t.GetTableName()!).Order(StringComparer.Ordinal).ToList();

        await SaveChangeAndRemoveEverythingAsync(db);

        var writes = new Writes(server.Sent);
        Assert.Equal(tables, writes.Inserted);
        Assert.Equal(tables.Except(["Audit"]), writes.Deleted);
        Assert.Equal(["Accounts", "Arrangements", "ArticleTags", "Articles", "Authors", "BreakingLines", "BulkActs", "BulkSteps", "Bylines", "Categories", "CheckRules", "FrontSlots", "FurtherCategories", "HouseWords", "ImportedItems", "Leases", "Media", "Mentions", "MissedSchedules", "Notes", "PreviewLinks", "ReadAlso", "Revisions", "SavedSettings", "StaticPages", "Tags"], writes.Updated);
        Assert.Empty(ResolvedSchema.ComplaintsAbout(server.Sent));
    }

    [Fact]
    public async Task Every_move_of_a_category_a_tag_or_an_author_resolves()
    {
        var server = new UnpluggedSqlServer();
        await using var db = server.Open();
        // Keys of their own, as loaded rows have.
        var (sport, swimming, arena) = (Loaded(db, new Category("رياضة", CategoryColour.Green, Newsroom.Monday), 1), Loaded(db, new Category("سباحة", CategoryColour.Green, Newsroom.Monday), 2), Loaded(db, new Category("ملاعب", CategoryColour.Green, Newsroom.Monday), 3));
        var (cup, trophy) = (Loaded(db, new Tag("كأس", Newsroom.Monday), 1), Loaded(db, new Tag("الكأس", Newsroom.Monday), 2));
        var (salma, salima) = (Loaded(db, new Author("سلمى", Newsroom.Monday), 1), Loaded(db, new Author("سليمة", Newsroom.Monday), 2));

        swimming.MoveUnder(sport, 1, Newsroom.Tuesday);
        await db.SaveMovedAsync(swimming, null, Ct);
        await db.SaveClosedAsync(sport, arena, Newsroom.Wednesday, Ct);
        await db.HoldsStoriesAsync(3, Ct);
        await db.CategoryFormerlyAsync("رياضه", Ct);
        await db.SaveClosedAsync(trophy, cup, Newsroom.Wednesday, Ct);
        await db.SaveClosedAsync(cup, null, Newsroom.Wednesday, Ct);
        await db.TagsFormerlyAsync(["كاس"], Ct);
        await db.SaveClosedAsync(salima, salma, Newsroom.Wednesday, Ct);
        await db.SaveClosedAsync(salma, null, Newsroom.Wednesday, Ct);
        await db.AuthorsFormerlyAsync(["سلمي"], Ct);

        Assert.True(server.Sent.Count > 40, $"{server.Sent.Count}");
        Assert.Empty(ResolvedSchema.ComplaintsAbout(server.Sent));
    }

    [Fact]
    public void The_check_sees_each_name_that_is_not_there()
    {
        // Together, because building the schema is what takes the time.
        string[] wrong =
        [
            "SELECT [a].[Headlin] FROM [Articles] AS [a]",
            "SELECT [a].[Headline] FROM [Article] AS [a]",
            "SELECT [a].[Headline] FROM [Articles] AS [a] ORDER BY [a].[PublishedOn]",
            "SELECT [a].[Headline] FROM [Articles] AS [a] INNER JOIN [Tags] AS [t] ON [a].[Id] = [t].[ArticleId]",
            "SELECT [s].[Id] FROM (SELECT TOP(3) [a].[Id], [a].[Sluggish] FROM [Articles] AS [a]) AS [s]",
            "UPDATE [Articles] SET [Headlin] = N'' OUTPUT 1 WHERE [Id] = 1",
            "UPDATE [Articles] SET [Headline] = N'' OUTPUT 1 WHERE [Number] = 1",
            "DELETE FROM [Articles] OUTPUT 1 WHERE [Number] = 1",
            "INSERT INTO [Tags] ([Nam]) OUTPUT INSERTED.[Id] VALUES (N'')",
            "MERGE [Tags] USING (VALUES (N'', 0)) AS i ([Name], _Position) ON 1=0 WHEN NOT MATCHED THEN INSERT ([Nam]) VALUES (i.[Name]) OUTPUT INSERTED.[Id], i._Position;",
            "SELECT [a].[Headline] FROM [Articles] AS [a] WHERE [a].[Id] = @id",
        ];

        var complaints = ResolvedSchema.ComplaintsAbout(wrong.Select(sql => new Statement(sql)));

        Assert.All(wrong, (sql, i) => Assert.Contains(complaints, c => c.Contains($"[{ResolvedSchema.NameOf(i)}]", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_check_sees_what_is_no_statement() =>
        Assert.Throws<FormatException>(() => ResolvedSchema.ComplaintsAbout([new Statement("SELECT [a].[Headline] FORM [Articles] AS [a]")]));

    private static T Loaded<T>(NewsContext db, T entity, int id)
        where T : class
    {
        typeof(T).GetProperty("Id")!.SetValue(entity, id);
        db.Attach(entity);
        foreach (var change in db.ChangeTracker.Entries<Change>().ToList()) change.State = EntityState.Detached;
        return entity;
    }

    private static async Task SaveChangeAndRemoveEverythingAsync(NewsContext db)
    {
        var sport = new Category("رياضة", CategoryColour.Green, Newsroom.Monday);
        var football = new Category("كرة القدم", CategoryColour.Green, Newsroom.Monday, sport);
        // More than a few rows of one kind are sent as one MERGE.
        Tag[] tags = [.. ((string[])["الدوري", "الملاعب", "الكأس", "الحكام", "الجمهور"]).Select(name => new Tag(name, Newsroom.Monday))];
        Author[] authors = [new("سلمى", Newsroom.Monday), new("كريم", Newsroom.Monday)];
        var picture = new MediaItem("a.jpg", new string('a', 64), 1600, 900, [640], Newsroom.Maria, Newsroom.Monday);
        var others = Enumerable.Range(0, 2).Select(_ => Newsroom.PublishedStory(content: Newsroom.Content(category: sport))).ToList();
        db.AddRange([sport, football, .. tags, .. authors, picture, .. others]);
        await db.SaveChangesAsync(Ct);

        var content = Newsroom.Content(category: football) with
        {
            FurtherCategories = [sport],
            LeadPictureId = picture.Id,
            PictureIds = [picture.Id],
            AuthorIds = [authors[0].Id, authors[1].Id],
            TagIds = [.. tags.Select(t => t.Id)],
            ReadAlsoIds = [.. others.Select(o => o.Id)],
        };
        var story = Newsroom.PublishedStory(content: content);
        var item = new ImportedItem("markdown:a", "1.md", story);
        item.Became(1, new string('f', 64));
        db.AddRange(story, item);
        await db.SaveChangesAsync(Ct);
        db.AddRange(new Redirect("/قديم", story.Id), new Redirect("/من-نحن", "/about"));
        await db.SaveChangesAsync(Ct);
        var account = await AddAccountAsync(db);
        var lease = db.Add(new Lease("work")).Entity;
        var note = new StoryNote(story.Id, "راجع الرقم.", [Newsroom.Salim], Newsroom.Maria, Newsroom.Monday);
        var link = new PreviewLink(story.Id, new string('c', 64), PreviewLink.Lengths[0], Newsroom.Maria, Newsroom.Monday);
        var rule = new CheckRule(Check.Tag, CheckLevel.Must, null);
        var word = new HouseWord("جوجل", "غوغل", null);
        var off = new SwitchedOffRule(ProofreadingRules.Named("P08"));
        var plan = new FrontPlan([new PlannedStory(story.Id, FrontPlace.Lead, Until: Newsroom.Tuesday), new PlannedStory(others[0].Id, FrontPlace.Block, sport.Id)]);
        var arrangement = db.Add(Arrangement.Scheduled(plan, Newsroom.Tuesday, Newsroom.Maria, Newsroom.Monday)).Entity;
        var settings = db.Add(new SavedSettings(new HouseChoices { Name = "العلم", TimeZone = "Asia/Riyadh" }, Newsroom.Maria, Newsroom.Monday)).Entity;
        var about = new PageContent { Title = "من نحن", Body = "نص", Rendered = new RenderedBody("<p>نص</p>", 1, 1) };
        var page = db.Add(new StaticPage(about, Newsroom.Maria, Newsroom.Monday)).Entity;
        var line = db.Add(new BreakingLine("زلزال", story.Id, TimeSpan.FromHours(1), 0, Newsroom.Maria, Newsroom.Monday)).Entity;
        var missed = new MissedSchedule(story, Newsroom.Monday, Newsroom.Tuesday);
        var bulk = new BulkAct(Guid.NewGuid(), BulkKind.Move, "نقل إلى رياضة", Newsroom.Maria, Newsroom.Monday);
        db.AddRange(new SentForm(Guid.NewGuid(), Newsroom.Monday), note, link, rule, word, off, missed, bulk, new OpenWindow(Guid.NewGuid(), story.Id, Newsroom.Maria, Newsroom.Tuesday), new UnsavedText(Guid.NewGuid(), Newsroom.Maria, 1, "{}", Newsroom.Monday));
        await db.SaveChangesAsync(Ct);
        var step = db.Add(BulkStep.Before(bulk.Id, story)).Entity;
        await db.SaveChangesAsync(Ct);

        account.Describe("سلمى", Role.Admin, [sport.Id]);
        missed.See(Newsroom.Salim, Newsroom.Tuesday);
        bulk.Undo(Newsroom.Salim, Newsroom.Tuesday);
        step.Undo();
        note.Settle(Newsroom.Salim, Newsroom.Tuesday);
        link.Revoke(Newsroom.Maria, Newsroom.Tuesday);
        rule.Decide(CheckLevel.Off, null);
        word.Rewrite("جوجل", null, "اسم");
        arrangement.Announce(Newsroom.Tuesday);
        arrangement.Slots[0].Lapse(Newsroom.Tuesday);
        settings.Keep(settings.Choices with { Name = "النهار" }, Newsroom.Maria, Newsroom.Tuesday);
        page.Revise(about with { Title = "عنّا" }, Newsroom.Maria, Newsroom.Tuesday);
        line.End(Newsroom.Maria, Newsroom.Monday);
        lease.TryTake("node", Newsroom.Tuesday, TimeSpan.FromMinutes(1));
        football.Describe("وصف.", Newsroom.Tuesday);
        tags[0].Describe("وصف.", Newsroom.Tuesday);
        authors[0].Introduce("محررة", null, Newsroom.Tuesday);
        picture.Describe("ميناء", null, null);
        item.Became(2, new string('e', 64));
        story.Revise(
            content with
            {
                AuthorIds = [.. content.AuthorIds.Reverse()],
                TagIds = [.. content.TagIds.Reverse()],
                ReadAlsoIds = [.. content.ReadAlsoIds.Reverse()],
            },
            Newsroom.Maria,
            Newsroom.Tuesday);
        story.Publish(Newsroom.Maria, Newsroom.Tuesday);
        await db.SaveChangesAsync(Ct);
        story.Revisions[0].Call("قبل التصحيح");
        story.Correct("ورد الاسم خطأ.", Newsroom.Maria, Newsroom.Tuesday);
        await db.SaveChangesAsync(Ct);
        story.Withdraw(null, Newsroom.Maria, Newsroom.Wednesday);
        await db.SaveChangesAsync(Ct);

        db.ChangeTracker.CascadeDeleteTiming = CascadeTiming.Never;
        db.RemoveRange(db.ChangeTracker.Entries().Select(e => e.Entity).Where(e => e is not AuditEntry).ToList());
        await db.SaveChangesAsync(Ct);
    }

    private static async Task<Account> AddAccountAsync(NewsContext db)
    {
        var account = db.Add(new Account("salma@news.example", "سلمى العلي", Role.Editor, Newsroom.Monday)).Entity;
        await db.SaveChangesAsync(Ct);
        db.AddRange(
            new IdentityUserClaim<string> { UserId = account.Id, ClaimType = "c", ClaimValue = "v" },
            new IdentityUserLogin<string> { UserId = account.Id, LoginProvider = "p", ProviderKey = "k" },
            new IdentityUserToken<string> { UserId = account.Id, LoginProvider = "p", Name = "n", Value = "v" },
            new IdentityUserPasskey<string> { UserId = account.Id, CredentialId = [1], Data = new IdentityPasskeyData { Name = "مفتاح", PublicKey = [1], AttestationObject = [1], ClientDataJson = [1] } },
            new Session(account.Id, "Browser", null, Newsroom.Monday),
            new AuditEntry(Act.SignedIn, account.Name, account.EditorId, Newsroom.Monday),
            new DataProtectionKey { FriendlyName = "key", Xml = "<key/>" });
        return account;
    }

    /// <summary>Which tables the statements write to, in the order of the alphabet.</summary>
    private sealed class Writes : TSqlFragmentVisitor
    {
        private readonly HashSet<string> inserted = [];
        private readonly HashSet<string> updated = [];
        private readonly HashSet<string> deleted = [];

        public Writes(IEnumerable<Statement> statements)
        {
            foreach (var statement in statements) SqlServerScript.Parse(statement.Sql).Accept(this);
        }

        public IEnumerable<string> Inserted => inserted.Order(StringComparer.Ordinal);

        public IEnumerable<string> Updated => updated.Order(StringComparer.Ordinal);

        public IEnumerable<string> Deleted => deleted.Order(StringComparer.Ordinal);

        public override void Visit(InsertSpecification node) => inserted.Add(Table(node));

        public override void Visit(MergeSpecification node) => inserted.Add(Table(node));

        public override void Visit(UpdateSpecification node) => updated.Add(Table(node));

        public override void Visit(DeleteSpecification node) => deleted.Add(Table(node));

        private static string Table(DataModificationSpecification write) => ((NamedTableReference)write.Target).SchemaObject.BaseIdentifier.Value;
    }
}
