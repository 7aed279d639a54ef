using NewsSite.Data.Accounts;

namespace NewsSite.Web.Accounts;

/// <summary>What came of a step of signing in: the account that it opens, or that a code is still to come, or why it was refused, in Arabic.</summary>
public sealed record SignInOutcome(Account? Account = null, string? Pending = null, string? Reason = null);
