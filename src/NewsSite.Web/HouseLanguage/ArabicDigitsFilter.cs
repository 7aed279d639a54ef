using System.Text;
using Microsoft.AspNetCore.Mvc.Filters;
using NewsSite.Domain.Language;

namespace NewsSite.Web.HouseLanguage;

/// <summary>Writes a page's digits as ٠-٩, at the last step and in the text that people read: what is stored, and what machines read, keeps 0-9. In a house of 0-9 nothing is done.</summary>
internal sealed class ArabicDigitsFilter : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.HttpContext.RequestServices.GetRequiredService<HouseStyle>().Digits != DigitShapes.Arabic)
        {
            await next();
            return;
        }

        var response = context.HttpContext.Response;
        var client = response.Body;
        using var page = new MemoryStream();
        response.Body = page;
        try
        {
            await next();
        }
        finally
        {
            response.Body = client;
        }

        // Writing nothing would still begin the answer, and whoever fills an empty one (the error page) would come too late.
        if (page.Length == 0) return;

        var html = Encoding.UTF8.GetString(page.GetBuffer().AsSpan(0, (int)page.Length));
        await client.WriteAsync(Encoding.UTF8.GetBytes(Digits.ToArabicInHtml(html)), context.HttpContext.RequestAborted);
    }
}
