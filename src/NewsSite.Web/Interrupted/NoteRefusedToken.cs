using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace NewsSite.Web.Interrupted;

/// <summary>Tells a refused antiforgery token from other bad requests; nothing else does once the answer is 400.</summary>
internal sealed class NoteRefusedToken : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult) context.HttpContext.Features.Set(new RefusedToken());
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
