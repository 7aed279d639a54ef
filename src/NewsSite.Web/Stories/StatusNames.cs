using NewsSite.Domain.Articles;

namespace NewsSite.Web.Stories;

/// <summary>What the newsroom calls the stations of a story's life.</summary>
public static class StatusNames
{
    public static string InArabic(this ArticleStatus status) => status switch
    {
        ArticleStatus.Draft => "مسودة",
        ArticleStatus.InReview => "قيد المراجعة",
        ArticleStatus.Scheduled => "مجدول",
        ArticleStatus.Published => "منشور",
        ArticleStatus.Withdrawn => "مسحوب",
        ArticleStatus.Trashed => "في المهملات",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string InArabic(this DeskFilter filter) => filter switch
    {
        DeskFilter.Unpublished => "منشور بتعديلات لم تُنشر",
        DeskFilter.UpdateScheduled => "منشور بتحديث مجدول",
        _ => Enum.Parse<ArticleStatus>(filter.ToString()).InArabic(),
    };
}
