using Microsoft.AspNetCore.Identity;
using NewsSite.Domain.Accounts;

namespace NewsSite.Data.Accounts;

/// <summary>Someone who works here: what they sign in with, their name, and what they may do. Not a byline; a byline is an author.</summary>
public sealed class Account : IdentityUser
{
    private Account() { }

    public Account(string email, string name, Role role, DateTimeOffset at)
    {
        Email = UserName = email;
        Name = name;
        Role = role;
        CreatedAt = at;
    }

    public string Name { get; private set; } = "";

    public Role Role { get; private set; }

    /// <summary>The top-level categories an editor is confined to; empty: all.</summary>
    public List<int> SectionIds { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Since when the account may not sign in; null while it may. An account is never deleted: what it did stays under its name.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public EditorId EditorId => new(Id);

    public void Describe(string name, Role role, IEnumerable<int> sectionIds)
    {
        Name = name;
        Role = role;
        int[] sections = [.. sectionIds.Distinct().Order()];
        if (!sections.SequenceEqual(SectionIds)) SectionIds = [.. sections];
    }

    public void Close(DateTimeOffset at) => ClosedAt ??= at;

    public void Reopen() => ClosedAt = null;
}
