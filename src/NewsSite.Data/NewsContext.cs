using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data.Accounts;
using NewsSite.Data.Forms;
using NewsSite.Data.Presence;
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

namespace NewsSite.Data;

/// <summary>The content store. What holds for one database only stands in that database's folder under Providers.</summary>
public abstract class NewsContext(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<Article> Articles => Set<Article>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<ArticleTag> ArticleTags => Set<ArticleTag>();

    public DbSet<Byline> Bylines => Set<Byline>();

    public DbSet<FurtherCategory> FurtherCategories => Set<FurtherCategory>();

    public DbSet<ReadAlso> ReadAlso => Set<ReadAlso>();

    public DbSet<ArticlePicture> ArticlePictures => Set<ArticlePicture>();

    public DbSet<Transition> Transitions => Set<Transition>();

    public DbSet<Category> Categories => Set<Category>();

    public DbSet<Tag> Tags => Set<Tag>();

    public DbSet<Author> Authors => Set<Author>();

    public DbSet<MediaItem> Media => Set<MediaItem>();

    public DbSet<Redirect> Redirects => Set<Redirect>();

    public DbSet<Change> Changes => Set<Change>();

    public DbSet<ImportedItem> ImportedItems => Set<ImportedItem>();

    /// <summary>Every account, closed ones too.</summary>
    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    /// <summary>The keys of cookies and one-time links, here so that every node reads what another wrote.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<Correction> Corrections => Set<Correction>();

    public DbSet<Lease> Leases => Set<Lease>();

    public DbSet<StoryNote> Notes => Set<StoryNote>();

    public DbSet<Mention> Mentions => Set<Mention>();

    /// <summary>The checks that the newsroom decided otherwise than the defaults.</summary>
    public DbSet<CheckRule> CheckRules => Set<CheckRule>();

    /// <summary>Words that the newsroom writes otherwise, or not at all.</summary>
    public DbSet<HouseWord> HouseWords => Set<HouseWord>();

    public DbSet<SwitchedOffRule> SwitchedOffRules => Set<SwitchedOffRule>();

    public DbSet<PreviewLink> PreviewLinks => Set<PreviewLink>();

    public DbSet<OpenWindow> OpenWindows => Set<OpenWindow>();

    public DbSet<UnsavedText> UnsavedTexts => Set<UnsavedText>();

    public DbSet<MissedSchedule> MissedSchedules => Set<MissedSchedule>();

    public DbSet<BulkAct> BulkActs => Set<BulkAct>();

    public DbSet<BulkStep> BulkSteps => Set<BulkStep>();

    public DbSet<SentForm> SentForms => Set<SentForm>();

    public DbSet<Arrangement> Arrangements => Set<Arrangement>();

    public DbSet<FrontSlot> FrontSlots => Set<FrontSlot>();

    /// <summary>At most one row.</summary>
    public DbSet<SavedSettings> SavedSettings => Set<SavedSettings>();

    public DbSet<StaticPage> StaticPages => Set<StaticPage>();

    public DbSet<BreakingLine> BreakingLines => Set<BreakingLine>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        DemandThatTheAuditStays();
        CountVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        DemandThatTheAuditStays();
        CountVersions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ConfigureIdentity();
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(NewsContext).Assembly);
    }

    // The sentinel is one that the compiled model can write down: the default, which has no text, it cannot.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<EditorId>().HaveConversion<EditorIdConverter>().HaveSentinel(new EditorId("")).HaveMaxLength(64);

    private void DemandThatTheAuditStays()
    {
        if (ChangeTracker.Entries<AuditEntry>().Any(e => e.State is EntityState.Modified or EntityState.Deleted))
            throw new InvalidOperationException("Audit entries are never changed and never deleted.");
    }

    /// <summary>The concurrency token is a plain counter, the same on every database (and so not SQL Server's rowversion).</summary>
    private void CountVersions()
    {
        foreach (var entry in ChangeTracker.Entries().Where(e => e.State == EntityState.Modified))
        {
            var version = entry.Properties.FirstOrDefault(p => p.Metadata.IsConcurrencyToken && p.Metadata.ClrType == typeof(int));
            if (version is not null) version.CurrentValue = (int)version.OriginalValue! + 1;
        }
    }
}
