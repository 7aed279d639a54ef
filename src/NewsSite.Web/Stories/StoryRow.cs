using System.Linq.Expressions;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Categories;
using NewsSite.Web.Addressing;

namespace NewsSite.Web.Stories;

/// <summary>The plain columns of a <see cref="Stories.Story"/>: its address is put together here, not in the database.</summary>
internal sealed record StoryRow(
    int Id,
    string Headline,
    string Slug,
    string? Standfirst,
    DateTimeOffset? PublishedAt,
    DateTimeOffset? UpdatedAt,
    string Category,
    string CategorySlug,
    string? ParentSlug,
    CategoryColour Colour,
    PictureView? Picture)
{
    public static Expression<Func<Article, StoryRow>> Columns { get; } = a => new StoryRow(
        a.Id,
        a.Headline,
        a.Slug,
        a.Standfirst,
        a.PublishedAt,
        a.UpdatedAt,
        a.Category.Name,
        a.Category.Slug,
        a.Category.Parent!.Slug,
        a.Section.Colour,
        a.LeadPicture == null
            ? null
            : new PictureView(a.LeadPicture.ContentHash, a.LeadPicture.Width, a.LeadPicture.Height, a.LeadPicture.Widths, a.LeadPicture.AltText, a.LeadPicture.Caption, a.LeadPicture.Credit)
            {
                FocalX = a.LeadPicture.FocalX,
                FocalY = a.LeadPicture.FocalY,
            });

    /// <summary>Of a published story.</summary>
    public Story Story => new()
    {
        Id = Id,
        Headline = Headline,
        Standfirst = Standfirst,
        Address = Address.Article(CategorySlug, Id, Slug),
        Category = new Label(Category, Address.Category(CategorySlug, ParentSlug)),
        PublishedAt = PublishedAt!.Value,
        UpdatedAt = UpdatedAt,
        Colour = Colour,
        Picture = Picture,
    };
}
