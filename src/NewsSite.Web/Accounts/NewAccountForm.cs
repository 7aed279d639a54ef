using FluentValidation;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Language;

namespace NewsSite.Web.Accounts;

/// <summary>What an account is opened with.</summary>
public sealed record NewAccountForm
{
    public string? Email { get; init; }

    public string? Name { get; init; }

    public string? Password { get; init; }

    public Role Role { get; init; }
}

internal sealed class NewAccountFormValidator : AbstractValidator<NewAccountForm>
{
    public NewAccountFormValidator()
    {
        RuleFor(f => f.Name).Must(name => TextSanitizer.Line(name).Length > 0).WithMessage("اكتب الاسم.").MaximumLength(100).WithMessage("الاسم أطول من 100 محرف.");
        RuleFor(f => f.Email).NotEmpty().WithMessage("اكتب البريد الإلكتروني.").MaximumLength(256).WithMessage("البريد أطول من 256 محرفًا.")
            .EmailAddress().WithMessage("هذا ليس عنوان بريد إلكتروني.");
        RuleFor(f => f.Password).NotEmpty().WithMessage("اكتب كلمة المرور.").MaximumLength(200).WithMessage("كلمة المرور أطول من 200 محرف.");
        RuleFor(f => f.Role).IsInEnum().WithMessage("اختر الدور.");
    }
}
