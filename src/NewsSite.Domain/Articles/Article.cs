using NewsSite.Domain.Accounts;
using NewsSite.Domain.Categories;
using NewsSite.Domain.Changes;
using NewsSite.Domain.Checks;
using NewsSite.Domain.Language;

namespace NewsSite.Domain.Articles;

/// <summary>
/// One story: its identity, its address, its life, and the content that readers see now (the live columns). What editors write goes into
/// revisions; publishing makes the newest one live. Until the first publication the live columns follow the working copy, since no reader sees them.
/// </summary>
/// <remarks>
/// Methods that move the story need <see cref="Revisions"/> (at least the newest, with its categories), <see cref="FurtherCategories"/>, <see cref="Bylines"/>,
/// <see cref="Tags"/>, <see cref="ReadAlso"/> and <see cref="Pictures"/> loaded: <c>WorkingCopyAsync</c>. Each is calm when repeated and throws <see cref="RuleViolation"/> when it may not be done.
/// </remarks>
public sealed partial class Article
{
    /// <summary>UTF-16 units.</summary>
    public const int MaxHeadline = 300;

    /// <summary>So long a story in the trash can be brought back.</summary>
    public static readonly TimeSpan KeptInTrash = TimeSpan.FromDays(30);

    private readonly List<Revision> revisions = [];
    private readonly List<ArticlePicture> pictures = [];
    private readonly List<Transition> transitions = [];
    private readonly List<Correction> corrections = [];
    private readonly List<Change> changes = [];

    private Article() { }

    /// <summary>A new draft with its first revision. <paramref name="begunBy"/> names the form it came from: sent twice, it begins one story.</summary>
    public Article(ArticleContent content, EditorId by, DateTimeOffset at, Guid? begunBy = null)
    {
        BegunBy = begunBy;
        CreatedAt = at;
        CreatedBy = by;
        Revise(content, by, at);
    }

    public int Id { get; private set; }

    /// <summary>Counts the saves of this row; a save that started from an older count is refused.</summary>
    public int Version { get; private set; }

    public ArticleStatus Status { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public EditorId CreatedBy { get; private set; }

    /// <summary>The form that the story was begun with, unique.</summary>
    public Guid? BegunBy { get; private set; }

    /// <summary>The first publication: the story's place in every list, and the date that readers see. Kept through withdrawal and return.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    public EditorId? PublishedBy { get; private set; }

    /// <summary>«آخر تحديث»: the last update that an editor called substantial; null while there was none.</summary>
    public DateTimeOffset? UpdatedAt { get; private set; }

    public DateTimeOffset? ScheduledFor { get; private set; }

    /// <summary>«تحديث مهم»: whether readers are told of the update that is scheduled; of a story that left the site with one scheduled, whether the desk offers to tell them when it is published again.</summary>
    public bool WillAnnounceUpdate { get; private set; }

    /// <summary>When the story leaves the site by itself; null when it stays.</summary>
    public DateTimeOffset? WithdrawAt { get; private set; }

    /// <summary>The sentence that readers find at a withdrawn story's address; of one that is to be withdrawn later, the one they will find.</summary>
    public string? WithdrawalNote { get; private set; }

    public int LatestRevision { get; private set; }

    /// <summary>The moment of the newest revision: the story's place in the desk's list.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The folded headline of the working copy, by which the desk's list is searched; null in a row of before it was kept.</summary>
    public string? HeadlineKey { get; private set; }

    /// <summary><see cref="ChangedAt"/> while the newest revision is not the one that readers see or saw last, else null: the desk's list of such stories walks this column.</summary>
    public DateTimeOffset? UnpublishedSince { get; private set; }

    /// <summary>The revision that readers see, or saw last; null before the first publication.</summary>
    public int? LiveRevision { get; private set; }

    /// <summary>The pictures in the texts of all its revisions.</summary>
    public IReadOnlyList<ArticlePicture> Pictures => pictures;

    public IReadOnlyList<Revision> Revisions => revisions;

    public IReadOnlyList<Transition> Transitions => transitions;

    public IReadOnlyList<Correction> Corrections => corrections;

    public IReadOnlyList<Change> Changes => changes;

    public bool IsPublished => Status == ArticleStatus.Published;

    public bool HasUnpublishedChanges => LiveRevision != LatestRevision;

    /// <summary>Keeps what the editor wrote as the new working copy. Readers notice nothing.</summary>
    public Revision Revise(ArticleContent content, EditorId by, DateTimeOffset at, string? note = null)
    {
        RuleViolation.ThrowIf(Status == ArticleStatus.Trashed, "المقال في سلة المهملات؛ استعده قبل تحريره.");

        var revision = new Revision(LatestRevision + 1, content, by, at, note);
        revisions.Add(revision);
        LatestRevision = revision.Number;
        ChangedAt = at;
        HeadlineKey = KeyOf(revision.Headline);
        KeepPictures(content.PictureIds);
        if (LiveRevision is null) Show(revision);
        else UnpublishedSince = at;
        return revision;
    }

    /// <summary>
    /// Says why the newest revision was made: in it when it is <paramref name="by"/>'s own and says nothing yet, and else in another like it. False when they have said so
    /// before.
    /// </summary>
    public bool Explain(string note, EditorId by, DateTimeOffset at)
    {
        var newest = revisions.Single(r => r.Number == LatestRevision);
        if (newest.By == by && newest.Note == note) return false;

        if (newest.By == by && newest.Note is null) newest.Explain(note);
        else Revise(newest.Content(), by, at, note);
        return true;
    }

    /// <summary>The folded form of a headline, cut to what the store has room for.</summary>
    public static string KeyOf(string headline)
    {
        var key = ArabicFold.Fold(headline);
        return key.Length <= MaxHeadline ? key : key[..MaxHeadline];
    }

    /// <summary>
    /// Puts heirs in the place of tags, authors and further categories that were merged since the working copy was written; null: deleted.
    /// <paramref name="categories"/> are all that it names, closed ones with their heirs.
    /// </summary>
    public void FollowMergers(IReadOnlyDictionary<int, int?> closedTags, IReadOnlyDictionary<int, int?> closedAuthors, IReadOnlyDictionary<int, Category> categories) =>
        WorkingCopy().Follow(closedTags, closedAuthors, categories);

    /// <summary>Why the working copy may not go live, in Arabic; empty when it may.</summary>
    public IEnumerable<string> ReasonsNotToPublish(IEnumerable<CheckResult>? checks = null)
    {
        var copy = WorkingCopy();
        if (Status == ArticleStatus.Trashed) yield return "المقال في سلة المهملات؛ استعده قبل نشره.";
        if (string.IsNullOrWhiteSpace(copy.Headline)) yield return "لا عنوان للمقال.";
        if (string.IsNullOrWhiteSpace(copy.Html)) yield return "متن المقال فارغ.";
        if (copy.HidesItsDirection) yield return "في النص محارف خفية تقلب اتجاهه. احفظ المقال من جديد لتُزال.";
        foreach (var check in checks ?? [])
        {
            if (check.Forbids) yield return check.Sentence;
        }
    }

    /// <summary>
    /// Makes the working copy live. The date of the first publication stays for ever: the moment of the act, or <paramref name="publishedAt"/> for a
    /// story that readers had elsewhere before. Later publications do not look at it. <paramref name="checks"/> are how the newsroom's checks went; what
    /// comes due or is imported is published without, because nobody is there to mend it: a schedule was checked when it was made.
    /// </summary>
    public void Publish(EditorId by, DateTimeOffset at, DateTimeOffset? publishedAt = null, IEnumerable<CheckResult>? checks = null)
    {
        if (IsPublished && !HasUnpublishedChanges) return;
        RuleViolation.ThrowIfAny(ReasonsNotToPublish(checks));
        RuleViolation.ThrowIf(PublishedAt is null && publishedAt > at, "تاريخ النشر لم يأت بعد؛ جدوِل المقال.");

        var firstTime = PublishedAt is null;
        PublishedAt ??= publishedAt ?? at;
        PublishedBy = by;
        LeaveSchedule();
        UnpublishedSince = null;
        if (WithdrawAt is null) WithdrawalNote = null;
        var wasPublished = IsPublished;
        if (!wasPublished) MoveTo(ArticleStatus.Published, by, at);

        if (LiveRevision is not null) RecordWhatItLeaves(WorkingCopy(), at);
        LiveRevision = LatestRevision;
        WorkingCopy().WentLive(at);
        Show(WorkingCopy());
        Record(firstTime || !wasPublished ? ChangeKind.ArticlePublished : ChangeKind.ArticleRevised, at);
    }

    /// <summary>Tells readers that the story was substantially updated: now, or at an earlier instant that is not before its publication.</summary>
    public void AnnounceUpdate(DateTimeOffset at, DateTimeOffset? updatedAt = null)
    {
        var updated = updatedAt ?? at;
        if (UpdatedAt == updated) return;
        RuleViolation.ThrowIf(!IsPublished, "لا يُعلَن تحديث مقال غير منشور.");
        RuleViolation.ThrowIf(updated < PublishedAt, "لا يسبق موعدُ التحديث موعدَ النشر.");
        RuleViolation.ThrowIf(updated > at, "موعد التحديث لم يأت بعد.");

        UpdatedAt = updated;
        Record(ChangeKind.ArticleRevised, at);
    }

    /// <summary>Tells readers that the story looks otherwise now, though nobody wrote anything in it: what is said of a picture is said otherwise, or its text was rendered again.</summary>
    public void ShowAnew(DateTimeOffset at)
    {
        if (IsPublished) Record(ChangeKind.ArticleRevised, at);
    }

    /// <summary>Puts the HTML that is made now of a revision's text in the place of what was made before, also for readers when they see it: true when it is other HTML for them. Needs that revision alone.</summary>
    public bool RenderAgain(int number, RenderedBody body)
    {
        var revision = revisions.Find(r => r.Number == number) ?? throw new InvalidOperationException($"Article {Id} was loaded without its revision {number}.");
        revision.RenderAgain(body);
        if (number != (LiveRevision ?? LatestRevision)) return false;

        var isSeen = IsPublished && Html != body.Html;
        (Html, RendererVersion, WordCount) = (body.Html, body.RendererVersion, body.WordCount);
        return isSeen;
    }

    /// <summary>Remembers that some revision shows the pictures.</summary>
    public void KeepPictures(IEnumerable<int> ids) =>
        pictures.AddRange(ids.Distinct().Where(id => !pictures.Exists(p => p.PictureId == id)).Select(id => new ArticlePicture(id)));

    public void SubmitForReview(EditorId by, DateTimeOffset at)
    {
        if (Status == ArticleStatus.InReview) return;
        RuleViolation.ThrowIf(Status != ArticleStatus.Draft, "لا يُرسل إلى المراجعة إلا مقال مسودة.");

        MoveTo(ArticleStatus.InReview, by, at);
    }

    /// <summary>Takes a story back from review or from the schedule.</summary>
    public void ReturnToDraft(EditorId by, DateTimeOffset at)
    {
        if (Status == ArticleStatus.Draft) return;
        RuleViolation.ThrowIf(Status is not (ArticleStatus.InReview or ArticleStatus.Scheduled), "لا يعود إلى المسودات إلا مقال قيد المراجعة أو مجدول.");

        LeaveSchedule();
        StayLive();
        MoveTo(ArticleStatus.Draft, by, at);
    }

    /// <summary>Sets the instant at which the working copy goes live; a second call moves it. Of a live story its changes are scheduled, and readers keep it as it is till then.</summary>
    public void Schedule(DateTimeOffset goLive, EditorId by, DateTimeOffset at, IEnumerable<CheckResult>? checks = null)
    {
        if (ScheduledFor == goLive) return;
        RuleViolation.ThrowIf(goLive <= at, "موعد النشر في الماضي.");
        RuleViolation.ThrowIf(goLive >= WithdrawAt, "موعد النشر بعد موعد السحب. غيّر موعد السحب أولًا.");
        RuleViolation.ThrowIf(IsPublished && !HasUnpublishedChanges, "لا تعديلات غير منشورة في هذا المقال.");
        RuleViolation.ThrowIf(Status == ArticleStatus.Withdrawn, "المقال مسحوب؛ أعد نشره بدل جدولته.");
        RuleViolation.ThrowIfAny(ReasonsNotToPublish(checks));

        ScheduledFor = goLive;
        if (!IsPublished && Status != ArticleStatus.Scheduled) MoveTo(ArticleStatus.Scheduled, by, at);
    }

    /// <summary>Takes the update of a live story from the schedule; its text stays as working copy.</summary>
    public void CancelScheduledUpdate()
    {
        if (IsPublished) LeaveSchedule();
    }

    /// <summary>Says of the update that is scheduled whether it is substantial: then readers see «آخر تحديث» with its minute.</summary>
    public void AnnounceScheduledUpdate(bool announce)
    {
        RuleViolation.ThrowIf(announce && !(IsPublished && ScheduledFor is not null), "لا تحديث مجدول لهذا المقال.");

        WillAnnounceUpdate = announce;
    }

    /// <summary>Publishes what is due: at its minute, by whoever scheduled it, or by the clock. Nothing when it is not due (any more).</summary>
    public void PublishIfDue(EditorId by, DateTimeOffset at)
    {
        if (ScheduledFor is not { } due || due > at || Status is not (ArticleStatus.Scheduled or ArticleStatus.Published)) return;

        // A correction that came after the minute which nobody was up for stays the last update.
        var isUpdate = WillAnnounceUpdate && !(UpdatedAt > due);
        Publish(by, at, publishedAt: due);
        if (isUpdate) AnnounceUpdate(at, due);
    }

    /// <summary>«تصحيح»: tells readers, on the story and in the list of corrections, what was wrong.</summary>
    public void Correct(string text, EditorId by, DateTimeOffset at)
    {
        RuleViolation.ThrowIf(!IsPublished, "لا يُصحح إلا مقال منشور.");
        RuleViolation.ThrowIf(string.IsNullOrWhiteSpace(text), "اكتب نص التصحيح.");
        if (corrections.Exists(c => c.Text == text)) return;

        corrections.Add(new Correction(text, by, at));
        UpdatedAt = at;
        Record(ChangeKind.ArticleRevised, at);
    }

    /// <summary>Takes a published story away from readers; its address answers with <paramref name="note"/>.</summary>
    public void Withdraw(string? note, EditorId by, DateTimeOffset at)
    {
        if (Status == ArticleStatus.Withdrawn) return;
        RuleViolation.ThrowIf(!IsPublished, "لا يُسحب إلا مقال منشور.");

        WithdrawalNote = note;
        WithdrawAt = null;
        ScheduledFor = null;
        MoveTo(ArticleStatus.Withdrawn, by, at);
        Record(ChangeKind.ArticleWithdrawn, at);
    }

    /// <summary>Sets the instant at which the story leaves the site by itself, and what its address says then; a second call changes both.</summary>
    public void WithdrawLater(DateTimeOffset withdrawAt, string? note, DateTimeOffset at)
    {
        if (WithdrawAt == withdrawAt && WithdrawalNote == note) return;
        RuleViolation.ThrowIf(!IsPublished && Status != ArticleStatus.Scheduled, "لا موعد سحب إلا لمقال منشور أو مجدول.");
        RuleViolation.ThrowIf(withdrawAt <= at, "موعد السحب في الماضي.");
        RuleViolation.ThrowIf(withdrawAt <= ScheduledFor, "موعد السحب قبل موعد النشر.");

        WithdrawAt = withdrawAt;
        WithdrawalNote = note;
    }

    /// <summary>Takes that instant back: the story stays until somebody withdraws it.</summary>
    public void StayLive()
    {
        if (WithdrawAt is null) return;

        WithdrawAt = null;
        WithdrawalNote = null;
    }

    /// <summary>Withdraws what is due: at its minute, by the clock. Nothing when it is not due (any more).</summary>
    public void WithdrawIfDue(EditorId by, DateTimeOffset at)
    {
        if (WithdrawAt is { } due && due <= at && IsPublished) Withdraw(WithdrawalNote, by, at);
    }

    public void Trash(EditorId by, DateTimeOffset at)
    {
        if (Status == ArticleStatus.Trashed) return;

        ScheduledFor = null;
        StayLive();
        MoveTo(ArticleStatus.Trashed, by, at);
        if (PublishedAt is not null) Record(ChangeKind.ArticleWithdrawn, at);
    }

    /// <summary>Brings a story back from the trash: one that readers saw comes back withdrawn, any other as a draft, so that nothing goes live by itself.</summary>
    public void Restore(EditorId by, DateTimeOffset at)
    {
        if (Status != ArticleStatus.Trashed) return;

        MoveTo(PublishedAt is null ? ArticleStatus.Draft : ArticleStatus.Withdrawn, by, at);
        // Its address says «withdrawn» from now on, and no longer «not found».
        if (PublishedAt is not null) Record(ChangeKind.ArticleWithdrawn, at);
    }

    private void LeaveSchedule()
    {
        ScheduledFor = null;
        WillAnnounceUpdate = false;
    }

    private void MoveTo(ArticleStatus to, EditorId by, DateTimeOffset at)
    {
        transitions.Add(new Transition(Status, to, by, at));
        Status = to;
        List();
    }

    private Revision WorkingCopy() =>
        revisions.Find(r => r.Number == LatestRevision)
        ?? throw new InvalidOperationException($"Article {Id} was loaded without its newest revision.");

    private void Record(ChangeKind kind, DateTimeOffset at) => changes.Add(Change.Of(kind, at));
}
