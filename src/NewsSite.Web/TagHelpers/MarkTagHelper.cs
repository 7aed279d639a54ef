using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace NewsSite.Web.TagHelpers;

/// <summary>
/// What a page tells its scripts of an element, when there is something to tell: <c>mark-x</c> becomes <c>data-x</c>, without a value for true, and not at all for
/// false and null. Razor drops other attributes that are null, but writes <c>data-x=""</c>, which says to a script the contrary.
/// </summary>
[HtmlTargetElement("*", Attributes = "mark-*")]
public sealed class MarkTagHelper : TagHelper
{
    [HtmlAttributeName("mark-all", DictionaryAttributePrefix = "mark-")]
    public IDictionary<string, object?> Marks { get; set; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        foreach (var (name, value) in Marks)
        {
            if (value is true) output.Attributes.Add(new TagHelperAttribute("data-" + name));
            else if (value is not (null or false)) output.Attributes.SetAttribute("data-" + name, Convert.ToString(value, CultureInfo.InvariantCulture));
        }
    }
}
