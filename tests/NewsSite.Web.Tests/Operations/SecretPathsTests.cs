using NewsSite.Web.Operations;

namespace NewsSite.Web.Tests.Operations;

public sealed class SecretPathsTests
{
    [Theory]
    [InlineData("/preview/aB3_-xyz", "/preview/…")]
    [InlineData("/PREVIEW/aB3_-xyz/more", "/preview/…")]
    [InlineData("/previews/خبر", "/previews/خبر")]
    [InlineData("/سياسة/42/خبر", "/سياسة/42/خبر")]
    [InlineData("*", "*")]
    public void The_key_of_a_preview_link_is_not_logged(string path, string logged) => Assert.Equal(logged, SecretPaths.Masked(path));
}
