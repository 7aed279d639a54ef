using NewsSite.Web.Categories;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Areas.Admin.Pages.Categories;

/// <summary>What the fields of a category show, and the sections it can lie under; none when it has children of its own.</summary>
public sealed record CategoryFields(CategoryForm Form, IReadOnlyList<SectionLink> Sections);
