using NewsSite.Web.Editing.Bulk;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Areas.Admin.Pages.Articles.Bulk;

/// <summary>The fields in which an act on many stories is chosen.</summary>
public sealed record BulkChoices(BulkForm Form, IReadOnlyList<CategoryChoice> Categories);
