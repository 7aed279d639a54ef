using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Editing;

/// <summary>The fields in which two forms of a story differ, under the names that the page has for them; stories and pictures are named as they are called now.</summary>
public sealed class StoryChanges(NewsContext db)
{
    public const string Body = "المتن";

    private const string FurtherCategories = "أقسام أخرى";

    /// <summary>Those into which <see cref="StoryMerge"/> takes what both wrote; of the others it takes one.</summary>
    public static IReadOnlyList<string> Joined { get; } = [Body, FurtherCategories];

    public async Task<IReadOnlyList<FieldChange>> BetweenAsync(StoryForm before, StoryForm after, IReadOnlyList<CategoryChoice> categories, CancellationToken ct)
    {
        List<FieldChange> changes = [];
        var headlines = Linked(before).SequenceEqual(Linked(after)) ? [] : await HeadlinesAsync([.. before.ReadAlsoIds, .. after.ReadAlsoIds], ct);
        var pictures = before.LeadPictureId == after.LeadPictureId ? [] : await PicturesAsync([before.LeadPictureId, after.LeadPictureId], ct);

        Text("العنوان", form => form.Headline);
        Text("المقدمة", form => form.Standfirst);
        Text(Body, form => form.Body);
        Text("القسم", form => categories.FirstOrDefault(c => c.Id == form.CategoryId)?.Name);
        List(FurtherCategories, form => [.. categories.Where(c => form.FurtherCategoryIds.Contains(c.Id)).Select(c => c.Name)]);
        List("الكتّاب", form => form.AuthorNames);
        List("الوسوم", form => form.TagNames);
        List("اقرأ أيضًا", Linked, headlines);
        List("الصورة الرئيسة", form => form.LeadPictureId is { } id ? [Number(id)] : [], pictures);
        Text("عنوان قصير", form => form.ShortHeadline);
        Text("عنوان محركات البحث", form => form.SeoTitle);
        Text("سطر الإشعار", form => form.PushLine);
        Text("نهاية الرابط", form => form.Slug);
        return changes;

        void Text(string field, Func<StoryForm, string?> of)
        {
            if ((of(before) ?? "") != (of(after) ?? "")) changes.Add(new FieldChange(field, WordDiff.Between(of(before), of(after))));
        }

        void List(string field, Func<StoryForm, IReadOnlyList<string>> of, Dictionary<string, string>? names = null)
        {
            var (items, now) = (of(before), of(after));
            if (items.SequenceEqual(now)) return;

            changes.Add(new FieldChange(field, [.. ListDiff.Between(items, now).Select(piece => piece with { Text = names?.GetValueOrDefault(piece.Text) ?? piece.Text })], IsList: true));
        }
    }

    /// <summary>The stories under «اقرأ أيضًا» by their numbers, however each is written; a line that names none as it is typed.</summary>
    private static IReadOnlyList<string> Linked(StoryForm form) => [.. form.ReadAlsoLines.Select(line => StoryNumber.Parse(line) is { } id ? Number(id) : line).Distinct(StringComparer.Ordinal)];

    private static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);

    private Task<Dictionary<string, string>> HeadlinesAsync(IReadOnlyList<int?> ids, CancellationToken ct) =>
        db.Articles.Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Headline }).ToDictionaryAsync(a => Number(a.Id), a => a.Headline, ct);

    private Task<Dictionary<string, string>> PicturesAsync(IReadOnlyList<int?> ids, CancellationToken ct) =>
        db.Media.Where(m => ids.Contains(m.Id)).Select(m => new { m.Id, m.AltText, m.FileName }).ToDictionaryAsync(m => Number(m.Id), m => m.AltText.Length > 0 ? m.AltText : m.FileName, ct);
}
