using Microsoft.AspNetCore.Mvc.Filters;
using NewsSite.Data;
using NewsSite.Web.Changes;

namespace NewsSite.Web.Pages;

/// <summary>All that a reader's page asks goes over one connection (<see cref="ReadReplica"/>): taking one from the pool for each question took a sixth of a story's.</summary>
internal sealed class HeldConnection : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        var db = http.RequestServices.GetRequiredService<NewsContext>();
        var replica = http.RequestServices.GetRequiredService<ReadReplica>();
        try
        {
            var isCopy = await replica.OpenAsync(db, http.RequestAborted);
            var done = await next();
            // A reader who went away is no fault of the copy, though its driver may say so.
            if (isCopy && !http.RequestAborted.IsCancellationRequested && done.Exception is { } fault && fault.IsStoreFault()) replica.Pass(fault);
        }
        finally
        {
            await replica.CloseAsync(db);
        }
    }
}
