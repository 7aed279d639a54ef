using Bunit;
using NewsSite.Web.Components;

namespace NewsSite.Web.Tests.Components;

public sealed class TextFieldTests : HouseContext
{
    [Fact]
    public void What_was_refused_is_tied_to_the_field()
    {
        var field = Render<TextField>(p => p.Add(f => f.Name, "Form.Name").Add(f => f.Label, "الاسم").Add(f => f.Value, "س").Add(f => f.Hint, "تلميح").Add(f => f.Error, "قصير."));

        var input = field.Find("input");
        Assert.Equal(("form-name", "Form.Name", "س", "true"), (input.Id, input.GetAttribute("name"), input.GetAttribute("value"), input.GetAttribute("aria-invalid")));
        Assert.Equal("form-name-hint form-name-error", input.GetAttribute("aria-describedby"));
        // The page opens at the first of them.
        Assert.True(input.HasAttribute("autofocus"));
        Assert.Equal("قصير.", field.Find("#form-name-error").TextContent);
        Assert.Equal(input.Id, field.Find("label").GetAttribute("for"));
    }

    [Fact]
    public void A_text_that_begins_with_an_empty_line_keeps_it()
    {
        var field = Render<TextField>(p => p.Add(f => f.Name, "Form.Body").Add(f => f.Label, "المتن").Add(f => f.Value, "\nسطر").Add(f => f.Rows, 3));

        Assert.Contains(">\n\nسطر</textarea>", field.Markup, StringComparison.Ordinal);
    }
}
