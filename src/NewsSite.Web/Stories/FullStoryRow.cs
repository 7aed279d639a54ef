using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using NewsSite.Domain.Articles;

namespace NewsSite.Web.Stories;

/// <summary>A story's own columns, of whatever status. <paramref name="Section"/> has the slug for an address.</summary>
internal sealed record FullStoryRow(
    StoryRow Story,
    ArticleStatus Status,
    string? SeoTitle,
    string Html,
    int WordCount,
    string? WithdrawalNote,
    int SectionId,
    Label Section,
    bool IsCorrected)
{
    public static Expression<Func<Article, FullStoryRow>> Columns { get; } = Around(StoryRow.Columns, (a, story) => new FullStoryRow(
        story,
        a.Status,
        a.SeoTitle,
        a.Html,
        a.WordCount,
        a.WithdrawalNote,
        a.SectionId,
        new Label(a.Section.Name, a.Section.Slug),
        a.Corrections.Any()));

    /// <summary>The columns of a list with more beside them, as one question.</summary>
    private static Expression<Func<Article, FullStoryRow>> Around(Expression<Func<Article, StoryRow>> story, Expression<Func<Article, StoryRow, FullStoryRow>> more)
    {
        var article = story.Parameters[0];
        var columns = ReplacingExpressionVisitor.Replace(more.Parameters[1], story.Body, ReplacingExpressionVisitor.Replace(more.Parameters[0], article, more.Body));
        return Expression.Lambda<Func<Article, FullStoryRow>>(columns, article);
    }
}
