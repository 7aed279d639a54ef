using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Web.Pages;

/// <summary>All that a reader's page asks goes over one connection of the store's: taking one from the pool for each question took a sixth of a story's.</summary>
internal sealed class HeldConnection : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        var database = http.RequestServices.GetRequiredService<NewsContext>().Database;
        await database.OpenConnectionAsync(http.RequestAborted);
        try
        {
            await next();
        }
        finally
        {
            await database.CloseConnectionAsync();
        }
    }
}
