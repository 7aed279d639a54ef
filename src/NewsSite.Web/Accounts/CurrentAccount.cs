using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using NewsSite.Domain.Accounts;

namespace NewsSite.Web.Accounts;

/// <summary>Who is signed in, as pages ask.</summary>
internal static class CurrentAccount
{
    private const string Section = "section";
    private const string SessionKey = "session";

    public static EditorId EditorId(this ClaimsPrincipal user) =>
        new(user.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("Nobody is signed in."));

    public static string AccountName(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.Name) ?? "";

    public static string AccountEmail(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.Email) ?? "";

    public static Rights Rights(this ClaimsPrincipal user) => new(
        user.EditorId(),
        Enum.Parse<Role>(user.FindFirstValue(ClaimTypes.Role)!),
        user.FindAll(Section).Select(claim => int.Parse(claim.Value, CultureInfo.InvariantCulture)).ToHashSet());

    internal static string? Session(this ClaimsPrincipal user) => user.FindFirstValue(SessionKey);

    internal static ClaimsPrincipal Principal(string session, EditorId id, string name, string email, Role role, IEnumerable<int> sectionIds) => new(new ClaimsIdentity(
        [
            new Claim(SessionKey, session),
            new Claim(ClaimTypes.NameIdentifier, id.Value),
            new Claim(ClaimTypes.Name, name),
            new Claim(ClaimTypes.Email, email),
            new Claim(ClaimTypes.Role, role.ToString()),
            .. sectionIds.Select(section => new Claim(Section, section.ToString(CultureInfo.InvariantCulture))),
        ],
        IdentityConstants.ApplicationScheme));
}
