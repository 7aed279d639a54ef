using Microsoft.AspNetCore.Identity;
using NewsSite.Data.Accounts;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Categories;

namespace NewsSite.Testing;

/// <summary>What a trial's store holds at its beginning: an editor's account and published stories in one category.</summary>
internal static class TrialNewsroom
{
    public const string Email = "trial@news.example";
    public const string Password = "عبارة طويلة للدخول";

    /// <summary>The stories' headlines are «الخبر 1» and so on.</summary>
    public static List<Article> Fill(SqliteStore store, int stories)
    {
        using var db = store.Open();
        var account = new Account(Email, "سلمى العلي", Role.Editor, Newsroom.Monday) { NormalizedEmail = Email.ToUpperInvariant(), NormalizedUserName = Email.ToUpperInvariant() };
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, Password);
        var category = new Category("محليات", CategoryColour.Teal, Newsroom.Monday);
        // Now: the program itself deletes what the change feed holds of long ago.
        var added = Enumerable.Range(1, stories).Select(i => Newsroom.PublishedStory(DateTimeOffset.UtcNow, Newsroom.Content($"الخبر {i}", category))).ToList();
        db.Add(account);
        db.AddRange(added);
        db.SaveChanges();
        return added;
    }
}
