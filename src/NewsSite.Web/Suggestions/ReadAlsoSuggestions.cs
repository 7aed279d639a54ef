using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Articles;
using NewsSite.Data.Tags;
using NewsSite.Domain.Language;
using NewsSite.Web.Addressing;

namespace NewsSite.Web.Suggestions;

/// <summary>Published stories that a reader of this one may want to read next: those that share most of its tags, then the newest of its category.</summary>
public sealed class ReadAlsoSuggestions(NewsContext db)
{
    public const int Most = 6;

    /// <summary>Of each tag so many of its newest are looked at.</summary>
    private const int NewestOfEach = 12;

    /// <summary>The first tags say what a story is about.</summary>
    private const int MostTags = 8;

    /// <param name="categoryId">0 while none is chosen.</param>
    /// <param name="tagNames">As they are typed; those that there are not yet are passed over.</param>
    /// <param name="except">The story itself and those that stand in its list.</param>
    public async Task<IReadOnlyList<LinkedStory>> ForAsync(int categoryId, IEnumerable<string> tagNames, IReadOnlyCollection<int> except, CancellationToken ct)
    {
        var found = new Dictionary<int, (int Shared, DateTimeOffset At)>();
        foreach (var tag in await TagIdsAsync(tagNames, ct))
        {
            foreach (var story in await db.ArticleTags.PageAfter(tag, place: null).Take(NewestOfEach).Select(a => new { a.Id, a.PublishedAt }).ToListAsync(ct))
                found[story.Id] = (found.GetValueOrDefault(story.Id).Shared + 1, story.PublishedAt!.Value);
        }

        foreach (var story in await db.Articles.Published().InCategory(categoryId).NewestFirst().Take(Most + except.Count).Select(a => new { a.Id, a.PublishedAt }).ToListAsync(ct))
            found.TryAdd(story.Id, (0, story.PublishedAt!.Value));

        List<int> best = [.. found.Where(f => !except.Contains(f.Key)).OrderByDescending(f => f.Value.Shared).ThenByDescending(f => f.Value.At).ThenByDescending(f => f.Key).Take(Most).Select(f => f.Key)];
        return await OfAsync(best, ct);
    }

    /// <summary>Stories by their numbers, in that order; those that there are not are left out.</summary>
    public async Task<IReadOnlyList<LinkedStory>> OfAsync(IReadOnlyList<int> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return [];

        var stories = await db.Articles.Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Headline, a.Status }).ToDictionaryAsync(a => a.Id, ct);
        return [.. ids.Where(stories.ContainsKey).Select(id => stories[id]).Select(a => new LinkedStory(a.Id, a.Headline, Address.Short(a.Id), a.Status))];
    }

    private async Task<List<int>> TagIdsAsync(IEnumerable<string> names, CancellationToken ct)
    {
        var keys = names.Take(MostTags).Select(name => Slug.Key(Slug.Make(name))).ToList();
        return keys.Count == 0 ? [] : await db.Tags.Open().Where(t => keys.Contains(t.SlugKey)).Select(t => t.Id).ToListAsync(ct);
    }
}
