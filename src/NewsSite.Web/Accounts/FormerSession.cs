using NewsSite.Domain.Accounts;

namespace NewsSite.Web.Accounts;

/// <summary>Whose session it was that the request's cookie names, and that is no more.</summary>
internal sealed record FormerSession(EditorId Who);
