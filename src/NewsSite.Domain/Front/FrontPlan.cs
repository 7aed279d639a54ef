namespace NewsSite.Domain.Front;

/// <summary>
/// What an editor chose for the front page: the lead, then the top stories, then block by block, each in order, and no story twice. What a place lacks
/// is filled by recency when the page is shown. A plan never changes; each move makes another.
/// </summary>
public sealed class FrontPlan : IEquatable<FrontPlan>
{
    public const int LeadStories = 1;
    public const int TopStories = 4;
    public const int BlockStories = 5;

    /// <summary>More sections than any newsroom has.</summary>
    private const int MostStories = 200;

    private readonly PlannedStory[] stories;

    /// <summary>In any order of places; within a place the order counts. Of a story that is named twice the first place holds.</summary>
    public FrontPlan(IEnumerable<PlannedStory> stories) =>
        this.stories = [.. stories.DistinctBy(s => s.ArticleId).OrderBy(s => s.Place).ThenBy(s => s.SectionId ?? 0)];

    public static FrontPlan Empty { get; } = new([]);

    public IReadOnlyList<PlannedStory> Stories => stories;

    public static int RoomIn(FrontPlace place) => place switch
    {
        FrontPlace.Lead => LeadStories,
        FrontPlace.Top => TopStories,
        _ => BlockStories,
    };

    public PlannedStory? Find(int articleId) => Array.Find(stories, s => s.ArticleId == articleId);

    public IEnumerable<PlannedStory> In(FrontPlace place, int? sectionId = null) => stories.Where(s => s.Place == place && s.SectionId == sectionId);

    /// <summary>Makes it the lead; the one that led goes on as the first of the top stories.</summary>
    public FrontPlan Lead(int articleId)
    {
        var before = Find(articleId);
        if (before?.Place == FrontPlace.Lead) return this;

        var rest = Without(articleId);
        var demoted = rest.In(FrontPlace.Lead).Select(s => s with { Place = FrontPlace.Top });
        return new FrontPlan([new PlannedStory(articleId, FrontPlace.Lead, Until: before?.Until), .. demoted, .. rest.stories.Where(s => s.Place != FrontPlace.Lead)]).Fitting();
    }

    /// <summary>Puts it first in a place; where there is no more room the last one leaves the plan.</summary>
    public FrontPlan PutFirst(int articleId, FrontPlace place, int? sectionId = null) => place == FrontPlace.Lead
        ? Lead(articleId)
        : new FrontPlan([new PlannedStory(articleId, place, sectionId, Find(articleId)?.Until), .. Without(articleId).stories]).Fitting();

    /// <summary>Changes places with its neighbour: before it (−1) or after it (1). The first of the top stories goes up to be the lead.</summary>
    public FrontPlan Move(int articleId, int by)
    {
        if (Find(articleId) is not { } story) return this;

        var beside = In(story.Place, story.SectionId).ToList();
        var other = beside.IndexOf(story) + Math.Sign(by);
        if (other < 0 && story.Place == FrontPlace.Top) return Lead(articleId);
        if (other < 0 || other >= beside.Count) return this;

        var moved = stories.ToList();
        var (here, there) = (moved.IndexOf(story), moved.IndexOf(beside[other]));
        (moved[here], moved[there]) = (moved[there], moved[here]);
        return new FrontPlan(moved);
    }

    /// <summary>Without the stories whose time is over at that moment.</summary>
    public FrontPlan At(DateTimeOffset now) => new(stories.Where(s => !(s.Until <= now)));

    public FrontPlan Without(int articleId) => new(stories.Where(s => s.ArticleId != articleId));

    /// <summary>Why it cannot be shown, in Arabic; empty when it can.</summary>
    public IEnumerable<string> ReasonsNotToUse()
    {
        if (stories.Length > MostStories) yield return "في الترتيب أخبار أكثر مما تتسع له الصفحة.";
        if (In(FrontPlace.Lead).Count() > LeadStories) yield return "للصفحة خبر رئيسي واحد.";
        if (In(FrontPlace.Top).Count() > TopStories) yield return "الأبرز أكثر من أربعة أخبار.";
        if (stories.Where(s => s.Place == FrontPlace.Block).GroupBy(s => s.SectionId).Any(b => b.Count() > BlockStories)) yield return "في أحد الأقسام أكثر من خمسة أخبار.";
        if (stories.Any(s => s.Place == FrontPlace.Block != s.SectionId is not null)) yield return "في الترتيب خبر لا يُعرف موضعه.";
    }

    public bool Equals(FrontPlan? other) => other is not null && stories.SequenceEqual(other.stories);

    public override bool Equals(object? obj) => Equals(obj as FrontPlan);

    public override int GetHashCode() => stories.Aggregate(0, HashCode.Combine);

    /// <summary>Without what its places have no room for, such as after one section was merged into another.</summary>
    public FrontPlan Fitting() => new(stories.GroupBy(s => (s.Place, s.SectionId)).SelectMany(place => place.Take(RoomIn(place.Key.Place))));
}
