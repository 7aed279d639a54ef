using NewsSite.Web.Auditing;

namespace NewsSite.Web.Tests.Auditing;

public sealed class CsvTests
{
    [Theory]
    [InlineData("نص", "\"نص\"\r\n")]
    [InlineData("فيه \"اقتباس\"، وفاصلة, وسطر\r\nثان", "\"فيه \"\"اقتباس\"\"، وفاصلة, وسطر\r\nثان\"\r\n")]
    [InlineData("=1+1", "\"'=1+1\"\r\n")]
    [InlineData("+966", "\"'+966\"\r\n")]
    [InlineData("-1", "\"'-1\"\r\n")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"\r\n")]
    [InlineData("  =1", "\"'  =1\"\r\n")]
    [InlineData("\t=1", "\"'\t=1\"\r\n")]
    [InlineData(null, "\"\"\r\n")]
    public void A_cell_is_quoted_and_never_a_formula(string? cell, string line) => Assert.Equal(line, Csv.Line(cell));

    [Fact]
    public void Cells_are_parted_by_commas() => Assert.Equal("\"أ\",\"\",\"ب\"\r\n", Csv.Line("أ", "", "ب"));
}
