using System.Globalization;

namespace NewsSite.Web.Addressing;

/// <summary>A number in a route as <see cref="Address"/> writes it: the framework's <c>int</c> also takes «+1», « 1» and «01», and each story has one address.</summary>
internal sealed class NumberConstraint : IRouteConstraint
{
    public const string Name = "number";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection)
    {
        var written = Convert.ToString(values[routeKey], CultureInfo.InvariantCulture);
        return int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && written == number.ToString(CultureInfo.InvariantCulture);
    }
}
