using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Pages;

/// <summary>The front page: the lead, a few top stories, the latest, then a block per category. No story stands on it twice.</summary>
public sealed class IndexModel(NewsContext db, SiteNavigation navigation) : PageModel
{
    private const int TopStories = 4;
    private const int LatestStories = 7;
    private const int BlockStories = 5;

    public Story? Lead { get; private set; }

    public IReadOnlyList<Story> Top { get; private set; } = [];

    public IReadOnlyList<Story> Latest { get; private set; } = [];

    public IReadOnlyList<Block> Blocks { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var newest = await db.Articles.Published().NewestFirst().Take(1 + TopStories + LatestStories).StoriesAsync(ct);
        Lead = newest.FirstOrDefault();
        Top = [.. newest.Skip(1).Take(TopStories)];
        Latest = [.. newest.Skip(1 + TopStories)];
        Blocks = await BlocksAsync([.. newest.Select(s => s.Id)], ct);
    }

    private async Task<List<Block>> BlocksAsync(HashSet<int> shown, CancellationToken ct)
    {
        List<Block> blocks = [];
        foreach (var section in await navigation.SectionsAsync(ct))
        {
            // As many more as could already stand above, so that the block is full whatever was taken.
            var stories = await db.Articles.Published().InSection(section.Id).NewestFirst().Take(BlockStories + shown.Count).StoriesAsync(ct);
            List<Story> rest = [.. stories.Where(s => !shown.Contains(s.Id)).Take(BlockStories)];
            if (rest.Count > 0) blocks.Add(new Block(section, rest));
        }

        return blocks;
    }

    public sealed record Block(SectionLink Section, IReadOnlyList<Story> Stories);
}
