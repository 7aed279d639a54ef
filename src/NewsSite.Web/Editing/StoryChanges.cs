using NewsSite.Web.Stories;

namespace NewsSite.Web.Editing;

/// <summary>The fields in which two forms of a story differ, under the names that the page has for them.</summary>
public static class StoryChanges
{
    public static IEnumerable<(string Field, IReadOnlyList<DiffPiece> Pieces)> Between(StoryForm before, StoryForm after, IReadOnlyList<CategoryChoice> categories) =>
        Fields(before, categories).Zip(Fields(after, categories)).Where(pair => pair.First.Text != pair.Second.Text).Select(pair => (pair.First.Name, WordDiff.Between(pair.First.Text, pair.Second.Text)));

    private static IEnumerable<(string Name, string Text)> Fields(StoryForm form, IReadOnlyList<CategoryChoice> categories) =>
    [
        ("العنوان", form.Headline ?? ""),
        ("المقدمة", form.Standfirst ?? ""),
        ("المتن", form.Body ?? ""),
        ("القسم", categories.FirstOrDefault(c => c.Id == form.CategoryId)?.Name ?? ""),
        ("أقسام أخرى", string.Join('\n', categories.Where(c => form.FurtherCategoryIds.Contains(c.Id)).Select(c => c.Name))),
        ("الكتّاب", form.Authors ?? ""),
        ("الوسوم", form.Tags ?? ""),
        ("اقرأ أيضًا", form.ReadAlso ?? ""),
        ("عنوان قصير", form.ShortHeadline ?? ""),
        ("عنوان محركات البحث", form.SeoTitle ?? ""),
        ("سطر الإشعار", form.PushLine ?? ""),
        ("نهاية الرابط", form.Slug ?? ""),
    ];
}
