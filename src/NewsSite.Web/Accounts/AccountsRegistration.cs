using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using NewsSite.Data;
using NewsSite.Data.Accounts;

namespace NewsSite.Web.Accounts;

internal static class AccountsRegistration
{
    private static readonly TimeSpan SignedInFor = TimeSpan.FromDays(14);

    /// <summary>
    /// Accounts, sign-in and what each may enter. No scheme is the default: cookies are read for pages that demand an account, and never for readers'.
    /// </summary>
    public static WebApplicationBuilder AddNewsAccounts(this WebApplicationBuilder builder)
    {
        builder.Services.AddDataProtection().SetApplicationName("NewsSite").PersistKeysToDbContext<NewsContext>();
        // It reads the keys before the program opens; readers need none, and the desk reads them when it is first entered.
        builder.Services.Remove(builder.Services.Single(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Name == "DataProtectionHostedService"));
        builder.Services.AddIdentityCore<Account>(identity =>
            {
                identity.User.RequireUniqueEmail = true;
                identity.User.AllowedUserNameCharacters = "";
                // Length, and not to be guessed (GuessablePasswords), as NIST SP 800-63B advises: rules about signs make passwords worse.
                identity.Password = new PasswordOptions { RequiredLength = 12, RequireDigit = false, RequireLowercase = false, RequireNonAlphanumeric = false, RequireUppercase = false, RequiredUniqueChars = 5 };
            })
            .AddEntityFrameworkStores<NewsContext>()
            .AddErrorDescriber<ArabicIdentityErrors>()
            .AddPasswordValidator<GuessablePasswords>()
            .AddDefaultTokenProviders();
        builder.Services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        builder.Services.Configure<IdentityPasskeyOptions>(passkey =>
        {
            // The key asks for a finger, a face or a PIN, so that it alone is as good as a password with a code; and it is found without a name typed.
            passkey.UserVerificationRequirement = "required";
            passkey.ResidentKeyRequirement = "required";
            passkey.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && context.Origin == $"{context.HttpContext.Request.Scheme}://{context.HttpContext.Request.Host}");
        });
        builder.Services.Configure<DataProtectionTokenProviderOptions>(token => token.TokenLifespan = ResetLink.Lifetime);
        // A scheme that is the only one would otherwise be the default, and read the cookie for every reader's page.
        AppContext.SetSwitch("Microsoft.AspNetCore.Authentication.SuppressAutoDefaultScheme", true);
        builder.Services.AddAuthentication().AddCookie(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.Cookie.Name = "desk";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = SignedInFor;
            cookie.LoginPath = "/account/login";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.Events = new CookieAuthenticationEvents
            {
                OnValidatePrincipal = SignedInSessions.ValidateAsync,
                OnRedirectToLogin = context =>
                {
                    // What was posted is not lost for it: UseInterruptedPosts answers.
                    if (HttpMethods.IsPost(context.Request.Method) && context.Request.Path.StartsWithSegments("/admin"))
                    {
                        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                        return Task.CompletedTask;
                    }

                    // A path alone: the address that the program is reached at may be another than its own.
                    context.Response.Redirect(new Uri(context.RedirectUri).PathAndQuery);
                    return Task.CompletedTask;
                },
                OnRedirectToAccessDenied = context =>
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                },
            };
        });
        builder.Services.AddAuthorization(Policies.Add);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<SignedInSessions>();
        builder.Services.AddScoped<OpenAccount>();
        builder.Services.AddScoped<WrongTries>();
        builder.Services.AddScoped<CheckPassword>();
        builder.Services.AddScoped<SecondFactor>();
        builder.Services.AddScoped<Passkeys>();
        builder.Services.AddScoped<SignInSteps>();
        builder.Services.AddScoped<OwnAccount>();
        builder.Services.AddScoped<ResetLink>();
        builder.Services.AddSingleton<PendingSignIn>();
        builder.Services.AddSingleton<SetUpLink>();
        return builder;
    }
}
