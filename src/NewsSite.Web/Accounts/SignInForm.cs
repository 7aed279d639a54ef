using FluentValidation;

namespace NewsSite.Web.Accounts;

/// <summary>What is posted to sign in: address and password, then a code; or what a passkey answered.</summary>
public sealed record SignInForm
{
    public string? Email { get; init; }

    public string? Password { get; init; }

    /// <summary>Whether the browser stays signed in when it is closed.</summary>
    public bool Lasting { get; init; }

    /// <summary>The first step, sealed (<see cref="PendingSignIn"/>).</summary>
    public string? Pending { get; init; }

    public string? Code { get; init; }

    /// <summary>The credential in JSON, put there by the script.</summary>
    public string? Passkey { get; init; }

    /// <summary>What the passkey was asked, sealed.</summary>
    public string? PasskeyState { get; init; }

    public bool IsByPasskey => !string.IsNullOrEmpty(Passkey);

    public bool IsByCode => !IsByPasskey && !string.IsNullOrEmpty(Pending);
}

internal sealed class SignInFormValidator : AbstractValidator<SignInForm>
{
    public SignInFormValidator()
    {
        When(f => f.IsByCode, () => RuleFor(f => f.Code).NotEmpty().WithMessage("اكتب الرمز.").MaximumLength(40).WithMessage("الرمز أطول من 40 محرفًا."));
        When(f => !f.IsByCode && !f.IsByPasskey, () =>
        {
            RuleFor(f => f.Email).NotEmpty().WithMessage("اكتب البريد الإلكتروني.").MaximumLength(256).WithMessage("البريد أطول من 256 محرفًا.");
            RuleFor(f => f.Password).NotEmpty().WithMessage("اكتب كلمة المرور.").MaximumLength(200).WithMessage("كلمة المرور أطول من 200 محرف.");
        });
    }
}
