using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Data.Front;
using NewsSite.Domain.Front;
using NewsSite.Web.Settings;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Front;

/// <summary>
/// Puts the front page together: what the editors chose stands in its places, the newest stories fill the rest. A chosen story that is not published (any
/// more), or whose time is over, falls out, and its place is filled like the others.
/// </summary>
public sealed class ComposeFront(NewsContext db, House house)
{
    private const int LatestStories = 7;

    /// <summary>As readers see it at that moment.</summary>
    public async Task<FrontPage> LiveAsync(DateTimeOffset at, CancellationToken ct)
    {
        var plan = await db.FrontSlots
            .Where(s => s.ArrangementId == db.Arrangements.Started(at).Select(a => a.Id).FirstOrDefault())
            .OrderBy(s => s.Position)
            .Select(s => new PlannedStory(s.ArticleId, s.Place, s.SectionId, s.Until))
            .ToListAsync(ct);
        return await OfAsync(new FrontPlan(plan).Fitting(), at, ct);
    }

    /// <summary>As readers would see it with that plan.</summary>
    public async Task<FrontPage> OfAsync(FrontPlan plan, DateTimeOffset at, CancellationToken ct)
    {
        var sections = house.Sections;
        var places = plan.At(at).Stories.Where(s => s.SectionId is null || sections.Any(section => section.Id == s.SectionId)).ToList();
        var chosen = await ChosenAsync(places, ct);
        List<Story> In(FrontPlace place, int? section = null) => [.. places.Where(p => p.Place == place && p.SectionId == section).Select(p => chosen.GetValueOrDefault(p.ArticleId)).OfType<Story>()];

        const int byRecency = FrontPlan.LeadStories + FrontPlan.TopStories + LatestStories;
        var newest = new Queue<Story>((await db.Articles.Published().NewestFirst().Take(byRecency + chosen.Count).StoriesAsync(ct)).Where(s => !chosen.ContainsKey(s.Id)));
        List<Story> lead = Filled(In(FrontPlace.Lead), FrontPlan.LeadStories, newest);
        List<Story> top = Filled(In(FrontPlace.Top), FrontPlan.TopStories, newest);
        List<Story> latest = Filled([], LatestStories, newest);

        HashSet<int> taken = [.. chosen.Keys, .. lead.Concat(top).Concat(latest).Select(s => s.Id)];
        List<FrontBlock> blocks = [];
        foreach (var section in sections)
        {
            var stories = await FilledAsync(In(FrontPlace.Block, section.Id), section.Id, taken, ct);
            if (stories.Count > 0) blocks.Add(new FrontBlock(section, stories));
        }

        return new FrontPage(lead.FirstOrDefault(), top, latest, blocks);
    }

    private async Task<Dictionary<int, Story>> ChosenAsync(List<PlannedStory> places, CancellationToken ct)
    {
        if (places.Count == 0) return [];

        var ids = places.ConvertAll(p => p.ArticleId);
        // By its number, whatever else the database knows to narrow it down by.
        var stories = await db.Articles.Where(a => ids.Contains(a.Id)).Published().StoriesAsync(ct);
        return stories.ToDictionary(s => s.Id);
    }

    private static List<Story> Filled(List<Story> chosen, int room, Queue<Story> newest)
    {
        while (chosen.Count < room && newest.TryDequeue(out var story)) chosen.Add(story);
        return chosen;
    }

    private async Task<List<Story>> FilledAsync(List<Story> chosen, int sectionId, HashSet<int> taken, CancellationToken ct)
    {
        if (chosen.Count >= FrontPlan.BlockStories) return chosen;

        // As many more as could already stand elsewhere, so that the block is full whatever was taken.
        var newest = await db.Articles.Published().InSection(sectionId).NewestFirst().Take(FrontPlan.BlockStories + taken.Count).StoriesAsync(ct);
        return [.. chosen, .. newest.Where(s => !taken.Contains(s.Id)).Take(FrontPlan.BlockStories - chosen.Count)];
    }
}
