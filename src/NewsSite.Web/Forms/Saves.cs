using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using NewsSite.Domain;

namespace NewsSite.Web.Forms;

internal static class Saves
{
    private const string Stale = "حفظ زميل لك تعديلًا هنا وأنت تعمل. راجع ما في الصفحة ثم أعد المحاولة.";

    /// <summary>
    /// Whether the act was saved; if not, why not is noted on the form: a broken rule or a colleague who was faster at its head, an address that another has
    /// (<paramref name="isTaken"/>) beside <paramref name="field"/>.
    /// </summary>
    public static async Task<bool> SavesAsync(this ModelStateDictionary state, Func<Task> act, string field, string taken, Func<Task<bool>> isTaken)
    {
        try
        {
            await act();
            return true;
        }
        catch (RuleViolation violation)
        {
            state.Add(violation);
        }
        catch (DbUpdateConcurrencyException)
        {
            state.AddModelError("", Stale);
        }
        catch (DbUpdateException)
        {
            if (!await isTaken()) throw;
            state.AddModelError($"Form.{field}", taken);
        }

        return false;
    }
}
