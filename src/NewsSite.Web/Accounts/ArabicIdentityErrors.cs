using Microsoft.AspNetCore.Identity;

namespace NewsSite.Web.Accounts;

/// <summary>What Identity refuses, said in Arabic.</summary>
internal sealed class ArabicIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Said(base.DefaultError(), "تعذّر الحفظ. أعد المحاولة.");

    public override IdentityError ConcurrencyFailure() => Said(base.ConcurrencyFailure(), "عُدّل هذا الحساب في الوقت نفسه. افتحه من جديد وأعد المحاولة.");

    public override IdentityError DuplicateEmail(string email) => Said(base.DuplicateEmail(email), "يوجد حساب بهذا البريد.");

    public override IdentityError DuplicateUserName(string userName) => Said(base.DuplicateUserName(userName), "يوجد حساب بهذا البريد.");

    public override IdentityError InvalidEmail(string? email) => Said(base.InvalidEmail(email), "هذا ليس عنوان بريد إلكتروني.");

    public override IdentityError InvalidUserName(string? userName) => Said(base.InvalidUserName(userName), "هذا ليس عنوان بريد إلكتروني.");

    public override IdentityError PasswordMismatch() => Said(base.PasswordMismatch(), "كلمة المرور غير صحيحة.");

    public override IdentityError PasswordTooShort(int length) => Said(base.PasswordTooShort(length), $"كلمة المرور أقصر من {length} محرفًا.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Said(base.PasswordRequiresUniqueChars(uniqueChars), "كلمة المرور تكرر محارف قليلة. اختر عبارة أطول وأكثر تنوعًا.");

    public override IdentityError InvalidToken() => Said(base.InvalidToken(), "هذا الرابط أو الرمز لم يعد صالحًا.");

    private static IdentityError Said(IdentityError error, string description) => new() { Code = error.Code, Description = description };
}
