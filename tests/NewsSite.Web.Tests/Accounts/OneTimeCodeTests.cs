using NewsSite.Web.Accounts;

namespace NewsSite.Web.Tests.Accounts;

public sealed class OneTimeCodeTests
{
    /// <summary>The key of RFC 6238, appendix B, in Base32.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code) => Assert.Equal(code, OneTimeCode.At(DateTimeOffset.FromUnixTimeSeconds(seconds), Key));

    [Fact]
    public void A_code_fits_a_step_early_or_late_and_never_one_that_was_used()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var code = OneTimeCode.At(now, Key);
        var step = OneTimeCode.StepOf(code, Key, now, last: 0)!.Value;

        Assert.Equal(step, OneTimeCode.StepOf(code, Key, now.AddSeconds(30), last: 0));
        Assert.Equal(step, OneTimeCode.StepOf(code, Key, now.AddSeconds(-30), last: 0));
        Assert.Null(OneTimeCode.StepOf(code, Key, now.AddSeconds(61), last: 0));
        Assert.Null(OneTimeCode.StepOf(code, Key, now, last: step));
        Assert.Null(OneTimeCode.StepOf("", Key, now, last: 0));
    }

    [Fact]
    public void Keys_have_160_bits_and_differ() => Assert.Matches("^[A-Z2-7]{32}$", Assert.Single(new[] { OneTimeCode.NewKey() }, key => key != OneTimeCode.NewKey()));
}
