namespace NewsSite.Domain.Accounts;

/// <summary>What an account is for; each may do all that the ones before it may. The numbers are stored: append, never renumber.</summary>
public enum Role
{
    /// <summary>Writes stories and submits them for review.</summary>
    Contributor = 0,

    /// <summary>Edits and publishes stories, in all sections or in some.</summary>
    Editor = 1,

    /// <summary>Keeps the categories, the people and the site.</summary>
    Admin = 2,
}
