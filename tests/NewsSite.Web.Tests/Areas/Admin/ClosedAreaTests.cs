using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Domain.Accounts;

namespace NewsSite.Web.Tests.Areas.Admin;

/// <summary>The desk is closed as a whole: asked of the endpoints that run, not of attributes.</summary>
public sealed class ClosedAreaTests
{
    [Fact]
    public async Task A_stranger_is_sent_to_sign_in_from_every_page_of_the_desk()
    {
        await using var site = new SiteFactory();
        var paths = Paths(site);
        using var stranger = Staff.Stranger(site);

        Assert.True(paths.Count >= 8, string.Join(' ', paths));
        foreach (var path in paths)
        {
            var page = await stranger.OpenAsync(path);
            Assert.Equal((path, 302), (path, page.Status));
            Assert.StartsWith("/account/login?returnUrl=", page.Location, StringComparison.Ordinal);
            Assert.Equal((path, 302), (path, (await stranger.PostAsync(path, [])).Status));
        }
    }

    [Theory]
    [InlineData(Role.Contributor)]
    [InlineData(Role.Editor)]
    public async Task People_are_the_affair_of_admins_alone(Role role)
    {
        await using var site = new SiteFactory();
        using var someone = await Staff.SignedInAsync(site, role);

        Assert.Equal(403, (await someone.OpenAsync("/admin/people")).Status);
        Assert.Equal(403, (await someone.PostAsync("/admin/people/new", [])).Status);
        Assert.DoesNotContain("/admin/people", (await someone.OpenAsync("/admin")).Links(".desk-nav a"));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var site = new SiteFactory();
        using var admin = await Staff.SignedInAsync(site, Role.Admin);

        Assert.Equal(400, (await admin.PostAsync("/admin/people/new", new() { ["Form.Name"] = "x" })).Status);
    }

    private static List<string> Paths(SiteFactory site) =>
    [
        .. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>()?.AreaName == "Admin")
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/').Replace("{id:int}", "1", StringComparison.Ordinal).Replace("{id}", "x", StringComparison.Ordinal))
            .Distinct(),
    ];
}
