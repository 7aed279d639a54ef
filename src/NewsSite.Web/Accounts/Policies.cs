using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace NewsSite.Web.Accounts;

/// <summary>Who may enter what. The rules are <see cref="Domain.Accounts.Rights"/>'; what depends on a story is asked by its page.</summary>
internal static class Policies
{
    /// <summary>Anyone with an account.</summary>
    public const string Desk = "desk";

    /// <summary>Whoever runs the house: categories, people, settings.</summary>
    public const string House = "house";

    /// <summary>Whoever speaks for the whole site: its front page, «عاجل».</summary>
    public const string Front = "front";

    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(Desk, policy => policy.SignedIn());
        options.AddPolicy(House, policy => policy.SignedIn().RequireAssertion(context => context.User.Identity is { IsAuthenticated: true } && context.User.Rights().MayRunTheHouse));
        options.AddPolicy(Front, policy => policy.SignedIn().RequireAssertion(context => context.User.Identity is { IsAuthenticated: true } && context.User.Rights().MayPublishEverywhere));
    }

    private static AuthorizationPolicyBuilder SignedIn(this AuthorizationPolicyBuilder policy) =>
        policy.AddAuthenticationSchemes(IdentityConstants.ApplicationScheme).RequireAuthenticatedUser();
}
