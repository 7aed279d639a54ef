using NewsSite.Domain.Audit;

namespace NewsSite.Web.Editing;

/// <summary>How an act on a story ended.</summary>
public abstract record Outcome;

/// <summary>Done and kept; what is recorded of it, and the sentence that says so.</summary>
public sealed record Done(string Sentence, IReadOnlyList<(Act Act, string? Detail)> Acts) : Outcome
{
    public Done(string sentence, Act act, string? detail = null)
        : this(sentence, [(act, detail)]) { }
}

/// <summary>Nothing was kept: the field (empty: the act as a whole) and the reason, in Arabic.</summary>
public sealed record Refused(IReadOnlyList<(string Field, string Reason)> Reasons) : Outcome;

/// <summary>Whoever tried has not the right to.</summary>
public sealed record Forbidden(string Reason) : Outcome;

/// <summary>Somebody else changed the story in the meantime.</summary>
public sealed record Overtaken : Outcome;

/// <summary>The store did not take it, for a reason of its own.</summary>
public sealed record StoreRefused : Outcome;

/// <summary>There is no such story.</summary>
public sealed record NotThere : Outcome;
