using FluentValidation;

namespace NewsSite.Web.Accounts;

/// <summary>A new password, written by the reset link.</summary>
public sealed record NewPasswordForm
{
    public string? Password { get; init; }
}

internal sealed class NewPasswordFormValidator : AbstractValidator<NewPasswordForm>
{
    public NewPasswordFormValidator() =>
        RuleFor(f => f.Password).NotEmpty().WithMessage("اكتب كلمة المرور.").MaximumLength(200).WithMessage("كلمة المرور أطول من 200 محرف.");
}
