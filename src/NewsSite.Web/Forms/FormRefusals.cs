using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NewsSite.Domain;

namespace NewsSite.Web.Forms;

/// <summary>What was wrong with a form, kept where the page shows it: beside the field, or at the head of the form.</summary>
internal static class FormRefusals
{
    private const string Prefix = "Form.";

    /// <summary>Whether the form has the shape it must have; what is wrong is noted beside its field.</summary>
    public static async Task<bool> PassesAsync<T>(this IValidator<T> validator, T form, ModelStateDictionary state, CancellationToken ct)
    {
        var verdict = await validator.ValidateAsync(form, ct);
        var unread = state.Where(field => field.Key.StartsWith(Prefix, StringComparison.Ordinal) && field.Value is { Errors.Count: > 0, AttemptedValue.Length: > 0 }).Select(field => field.Key).ToList();
        // Binding speaks English and of types; the validator says the same better, but of what could not be bound it saw nothing.
        state.Clear();
        foreach (var error in verdict.Errors) state.AddModelError(Prefix + error.PropertyName, error.ErrorMessage);
        foreach (var field in unread.Where(field => !state.ContainsKey(field))) state.AddModelError(field, "هذه القيمة لا تُقرأ. اختر غيرها.");
        return state.IsValid;
    }

    /// <summary>Notes what is wrong beside its field; without a field, at the head of the form.</summary>
    public static void Add(this ModelStateDictionary state, IEnumerable<(string Field, string Reason)> reasons)
    {
        state.Clear();
        foreach (var (field, reason) in reasons) state.AddModelError(field.Length == 0 ? "" : Prefix + field, reason);
    }

    /// <summary>Notes a broken rule at the head of the form.</summary>
    public static void Add(this ModelStateDictionary state, RuleViolation violation)
    {
        foreach (var reason in violation.Message.Split('\n')) state.AddModelError("", reason);
    }

    /// <summary>The first reason beside that field, or null.</summary>
    public static string? Reason(this ModelStateDictionary state, string field) => state[field]?.Errors.FirstOrDefault()?.ErrorMessage;
}
