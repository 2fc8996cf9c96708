using CallQa.Reports.Exporting;
using Xunit;

namespace CallQa.Unit.Reports.Exporting;

public class PostgresConnectionTests
{
    [Theory]
    [InlineData("Host=db;Database=qa;Password=s3cret", "the connection holds a password, which others could read; leave it out and give it by PGPASSWORD or in ~/.pgpass.")]
    [InlineData("Host=db;Database=qa;pwd=s3cret", "the connection holds a password, which others could read; leave it out and give it by PGPASSWORD or in ~/.pgpass.")]
    [InlineData("postgres://ann:s3cret@db/qa", "the connection cannot be read; it must be like Host=db.example;Database=qa;Username=ann, with the keys of Npgsql.")]
    [InlineData("Hots=s3cret", "the connection cannot be read; it must be like Host=db.example;Database=qa;Username=ann, with the keys of Npgsql.")]
    [InlineData("Port=s3cret", "the connection cannot be read; it must be like Host=db.example;Database=qa;Username=ann, with the keys of Npgsql.")]
    [InlineData("Database=qa", "the connection must name one Host; it must be like Host=db.example;Database=qa;Username=ann, with the keys of Npgsql.")]
    [InlineData("Host=one,two;Database=qa", "the connection must name one Host; it must be like Host=db.example;Database=qa;Username=ann, with the keys of Npgsql.")]
    [InlineData("Host=db", "the connection names no Database; it must be like Host=db.example;Database=qa;Username=ann, with the keys of Npgsql.")]
    public void What_is_wrong_is_said_and_no_password_repeated(string text, string expected)
    {
        Assert.False(PostgresConnection.TryRead(text, out _, out string? problem));
        Assert.Equal(expected, problem);
    }

    [Fact]
    public void A_character_of_code_0_which_the_server_cannot_hold_becomes_the_sign_for_an_unknown_one()
    {
        Assert.Equal("a\ufffdb", PostgresCopy.Text("a\0b"));
        Assert.Equal("""["\ufffd \\u0000 \\\ufffd \u0001"]""", PostgresCopy.Json("""["\u0000 \\u0000 \\\u0000 \u0001"]"""));
    }

    [Fact]
    public void Keys_of_Npgsql_are_kept() => Assert.True(PostgresConnection.TryRead("Host=db;Port=5433;Database=qa;SSL Mode=VerifyFull", out _, out _));
}
