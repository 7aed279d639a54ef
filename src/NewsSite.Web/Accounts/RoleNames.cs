using NewsSite.Domain.Accounts;

namespace NewsSite.Web.Accounts;

/// <summary>What the newsroom calls the roles.</summary>
internal static class RoleNames
{
    public static string InArabic(this Role role) => role switch
    {
        Role.Contributor => "كاتب",
        Role.Editor => "محرر",
        Role.Admin => "مدير",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
