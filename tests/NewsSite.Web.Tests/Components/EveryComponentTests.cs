using Microsoft.AspNetCore.Components;
using NewsSite.Web.Components;

namespace NewsSite.Web.Tests.Components;

public sealed class EveryComponentTests
{
    [Fact]
    public void Every_component_has_its_tests()
    {
        var components = typeof(StoryCard).Assembly.GetTypes().Where(t => t.Namespace == "NewsSite.Web.Components" && t.IsAssignableTo(typeof(ComponentBase)) && !t.IsAbstract && t.Name != "_Imports");
        var tests = GetType().Assembly.GetTypes().Where(t => t.Namespace == GetType().Namespace).Select(t => t.Name).ToHashSet();

        Assert.Equal("", string.Join(", ", components.Select(c => $"{c.Name}Tests").Where(name => !tests.Contains(name))));
    }
}
