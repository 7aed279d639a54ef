using NewsSite.Data;

namespace NewsSite.Web.Pages;

internal static class ErrorPages
{
    /// <summary>Seconds after which a reader may come back to a store that did not answer.</summary>
    private const string RetryAfter = "30";

    /// <summary>Every answer without a body gets a page that says what is wrong: 503 while the store does not answer, 500 for faults of our own.</summary>
    public static void UseNewsErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            StatusCodeSelector = fault => fault is BadHttpRequestException refused ? refused.StatusCode : fault.IsStoreFault() ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
    }

    /// <summary>The status that the exception handler chose for the request whose place this page takes.</summary>
    public static int StatusOfFault(this HttpResponse response)
    {
        if (response.StatusCode == StatusCodes.Status503ServiceUnavailable) response.Headers.RetryAfter = RetryAfter;
        return response.StatusCode;
    }
}
