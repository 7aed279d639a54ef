using Microsoft.AspNetCore.Identity;
using NewsSite.Data.Accounts;

namespace NewsSite.Web.Accounts;

/// <summary>Refuses new passwords that are long and guessed soon all the same: common ones, rows of keys, the account's own name or address (NIST SP 800-63B, 5.1.1.2).</summary>
internal sealed class GuessablePasswords : IPasswordValidator<Account>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(PasswordStrength.IsEnough(password ?? "", $"{user.Name} {user.Email}")
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = "PasswordGuessable", Description = "كلمة المرور سهلة التخمين. اختر عبارة من كلمات لا يجمعها غيرك، ليس فيها اسمك ولا بريدك." }));
}
