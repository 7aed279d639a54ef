using NewsSite.Domain.Categories;

namespace NewsSite.Web.Stories;

/// <summary>A top-level category in the site's navigation.</summary>
public sealed record SectionLink(int Id, Label Label, CategoryColour Colour);
