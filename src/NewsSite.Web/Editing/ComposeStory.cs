using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Data.Authors;
using NewsSite.Data.Tags;
using NewsSite.Domain;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Categories;
using NewsSite.Domain.Language;
using NewsSite.Domain.Tags;
using NewsSite.Web.Markdown;
using NewsSite.Web.Media;

namespace NewsSite.Web.Editing;

/// <summary>Turns a form into the content of a story, and a story's revision into a form.</summary>
public sealed class ComposeStory(NewsContext db, ArticleRenderer renderer, MediaLibrary media, TimeProvider clock)
{
    /// <summary>How the refusal of a name begins that no author has.</summary>
    internal const string NoSuchAuthor = "لا كاتب باسم";

    /// <summary>
    /// The content, or the fields that name what is not there, in Arabic. <paramref name="signed"/> are the authors whom the story has already: who writes here no more may stay on it, and
    /// signs no other. Tags that do not exist are made by a save, so that they have numbers: the caller keeps it in one
    /// transaction with the story's.
    /// </summary>
    public async Task<(ArticleContent? Content, IReadOnlyList<(string Field, string Reason)> Reasons)> ContentAsync(StoryForm form, IEnumerable<int> signed, CancellationToken ct)
    {
        List<(string, string)> reasons = [];
        var category = await db.Categories.Include(c => c.Parent).Include(c => c.Heir!.Parent).FirstOrDefaultAsync(c => c.Id == form.CategoryId, ct);
        // A form that was opened before a merger, or an old revision that is brought back, means the heir.
        if (category is { IsClosed: true }) category = category.Heir;
        if (category is null or { IsClosed: true }) reasons.Add((nameof(form.CategoryId), "هذا القسم لم يعد موجودًا."));
        var authors = await AuthorIdsAsync(form, [.. signed], reasons, ct);
        var readAlso = await ReadAlsoIdsAsync(form, reasons, ct);
        if (form.LeadPictureId is { } picture && !await db.Media.AnyAsync(m => m.Id == picture, ct)) reasons.Add((nameof(form.LeadPictureId), "هذه الصورة لم تعد في المكتبة."));
        var (rendered, shown) = await RenderedAsync(form.Body ?? "", reasons, ct);
        if (reasons.Count > 0) return (null, reasons);

        return (new ArticleContent
        {
            Headline = form.Headline!,
            ShortHeadline = form.ShortHeadline,
            SeoTitle = form.SeoTitle,
            Standfirst = form.Standfirst,
            PushLine = form.PushLine,
            Slug = form.Slug,
            Body = form.Body ?? "",
            Rendered = rendered,
            Category = category!,
            FurtherCategories = await FurtherCategoriesAsync(form, ct),
            AuthorIds = authors,
            TagIds = await TagIdsAsync(form, ct),
            ReadAlsoIds = readAlso,
            LeadPictureId = form.LeadPictureId,
            PictureIds = shown.Ids,
        }, []);
    }

    public async Task<StoryForm> FormAsync(Revision revision, CancellationToken ct)
    {
        var authors = await db.Authors.Where(a => revision.AuthorIds.Contains(a.Id) && (a.ClosedAt == null || a.HeirId != null)).ToDictionaryAsync(a => a.Id, a => a.ClosedAt == null ? a.Name : a.Heir!.Name, ct);
        var tags = await db.Tags.Where(t => revision.TagIds.Contains(t.Id) && (t.ClosedAt == null || t.HeirId != null)).ToDictionaryAsync(t => t.Id, t => t.ClosedAt == null ? t.Name : t.Heir!.Name, ct);
        return new StoryForm
        {
            Headline = revision.Headline,
            ShortHeadline = revision.ShortHeadline,
            SeoTitle = revision.SeoTitle,
            Standfirst = revision.Standfirst,
            PushLine = revision.PushLine,
            Slug = revision.Slug == Slug.Make(revision.Headline) ? null : revision.Slug,
            Body = revision.Body,
            CategoryId = revision.CategoryId,
            FurtherCategoryIds = new CategoryIds(await FurtherIdsAsync(revision, ct)),
            Authors = Lines(revision.AuthorIds.Where(authors.ContainsKey).Select(id => authors[id])),
            Tags = Lines(revision.TagIds.Where(tags.ContainsKey).Select(id => tags[id])),
            ReadAlso = Lines(revision.ReadAlsoIds.Select(Addressing.Address.Short)),
            LeadPictureId = revision.LeadPictureId,
        }.Tidied();
    }

    /// <summary>One that was deleted since the form was opened is left out: the story stood there no more.</summary>
    private async Task<IReadOnlyList<Category>> FurtherCategoriesAsync(StoryForm form, CancellationToken ct)
    {
        if (form.FurtherCategoryIds.Count == 0) return [];

        var categories = await db.Categories.Include(c => c.Parent).Include(c => c.Heir!.Parent).Where(c => form.FurtherCategoryIds.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync(ct);
        return [.. categories.Select(c => c.IsClosed ? c.Heir : c).OfType<Category>().Distinct()];
    }

    /// <summary>Under the names that they go by now.</summary>
    private async Task<List<int>> FurtherIdsAsync(Revision revision, CancellationToken ct) => revision.FurtherCategoryIds.Count == 0
        ? []
        : await db.Categories.Where(c => revision.FurtherCategoryIds.Contains(c.Id) && (c.ClosedAt == null || c.HeirId != null)).Select(c => c.HeirId ?? c.Id).ToListAsync(ct);

    private async Task<(RenderedBody Body, PicturesOfBody Shown)> RenderedAsync(string body, List<(string, string)> reasons, CancellationToken ct)
    {
        try
        {
            var shown = await media.InBodyAsync(body, ct);
            shown.Describe(body);
            return (renderer.Render(body, shown.Views), shown);
        }
        catch (RuleViolation e)
        {
            reasons.Add((nameof(StoryForm.Body), e.Message));
            return default;
        }
    }

    private async Task<List<int>> AuthorIdsAsync(StoryForm form, HashSet<int> signed, List<(string, string)> reasons, CancellationToken ct)
    {
        var keys = form.AuthorNames.Select(Key).ToList();
        var former = await db.AuthorsFormerlyAsync(keys, ct);
        var known = await db.Authors.Open().Where(a => keys.Contains(a.SlugKey) || form.AuthorNames.Contains(a.Name)).Select(a => new { a.Id, a.Name, a.SlugKey }).ToListAsync(ct);
        List<int> meant = [.. known.Select(a => a.Id), .. former.Values];
        var retired = await db.Authors.Where(a => a.IsRetired && meant.Contains(a.Id)).Select(a => a.Id).ToListAsync(ct);
        List<int> ids = [];
        foreach (var name in form.AuthorNames)
        {
            var id = (known.Find(a => a.Name == name) ?? known.Find(a => a.SlugKey == Key(name)))?.Id ?? (former.TryGetValue(Key(name), out var heir) ? heir : (int?)null);
            if (id is null) reasons.Add((nameof(form.Authors), $"{NoSuchAuthor} “{name}”."));
            else if (retired.Contains(id.Value) && !signed.Contains(id.Value)) reasons.Add((nameof(form.Authors), $"“{name}” لم يعد يكتب هنا، فلا يوقّع مقالًا جديدًا."));
            else ids.Add(id.Value);
        }

        return ids;
    }

    private async Task<List<int>> ReadAlsoIdsAsync(StoryForm form, List<(string, string)> reasons, CancellationToken ct)
    {
        var ids = form.ReadAlsoIds.OfType<int>().Distinct().ToList();
        var known = await db.Articles.Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToListAsync(ct);
        foreach (var missing in ids.Except(known)) reasons.Add((nameof(form.ReadAlso), $"لا مقال برقم {missing}."));
        return ids;
    }

    private async Task<List<int>> TagIdsAsync(StoryForm form, CancellationToken ct)
    {
        var keys = form.TagNames.Select(Key).ToList();
        var tags = await db.Tags.Where(t => keys.Contains(t.SlugKey)).ToDictionaryAsync(t => t.SlugKey, t => t.Id, ct);
        foreach (var (key, id) in await db.TagsFormerlyAsync(keys, ct)) tags.TryAdd(key, id);
        var added = form.TagNames.Where(name => !tags.ContainsKey(Key(name))).DistinctBy(Key).Select(name => db.Tags.Add(new Tag(name, clock.GetUtcNow())).Entity).ToList();
        if (added.Count > 0) await db.SaveChangesAsync(ct);
        foreach (var tag in added) tags.Add(tag.SlugKey, tag.Id);
        return [.. form.TagNames.Select(name => tags[Key(name)]).Distinct()];
    }

    private static string Key(string name) => Slug.Key(Slug.Make(name));

    private static string? Lines(IEnumerable<string> names) => string.Join('\n', names) is { Length: > 0 } lines ? lines : null;
}
