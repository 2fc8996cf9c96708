using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace CallQa.Reports.Exporting;

/// <summary>
/// How a PostgreSQL server is reached. The password is never in it: Npgsql takes it from PGPASSWORD, or from the file that PGPASSFILE
/// names, else ~/.pgpass.
/// </summary>
public sealed class PostgresConnection
{
    private readonly NpgsqlConnectionStringBuilder given;

    private PostgresConnection(NpgsqlConnectionStringBuilder given) => this.given = given;

    /// <summary>The connection as Npgsql takes it.</summary>
    internal string Text => given.ConnectionString;

    private string Server => given.Host!.StartsWith('/') ? $"'{given.Host}' (port {given.Port})" : $"'{given.Host}:{given.Port}'";

    /// <summary>Reads what a user wrote, such as <c>Host=db;Database=qa;Username=ann</c>; on false the problem is a sentence.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out PostgresConnection? connection, [NotNullWhen(false)] out string? problem)
    {
        const string Allowed = "it must be like Host=db.example;Database=qa;Username=ann, with the keys of Npgsql";
        connection = null;
        problem = null;
        var builder = new NpgsqlConnectionStringBuilder();
        try
        {
            builder.ConnectionString = text;
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            // Of what was written nothing is repeated: it may be a password.
            problem = $"the connection cannot be read; {Allowed}.";
            return false;
        }

        if (!string.IsNullOrEmpty(builder.Password) || !string.IsNullOrEmpty(builder.SslPassword))
            problem = "the connection holds a password, which others could read; leave it out and give it by PGPASSWORD or in ~/.pgpass.";
        else if (string.IsNullOrWhiteSpace(builder.Host) || builder.Host.Contains(',', StringComparison.Ordinal))
            problem = $"the connection must name one Host; {Allowed}.";
        else if (string.IsNullOrWhiteSpace(builder.Database))
            problem = $"the connection names no Database; {Allowed}.";
        if (problem is not null)
            return false;
        builder.Pooling = false;
        builder.ApplicationName ??= "callqa";
        connection = new(builder);
        return true;
    }

    /// <summary>What a failure means to the user.</summary>
    internal PostgresRefusal Refusal(NpgsqlException e) => e switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } p =>
            new($"the server {Server} refuses the login: {p.MessageText}. The user is Username of the connection, the password that of PGPASSWORD or ~/.pgpass.", passing: false, e),
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
            new($"the server {Server} has no database '{given.Database}'; Database of the connection must be one that is there.", passing: false, e),
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } p =>
            new($"the server {Server} does not allow it: {p.MessageText}. The user must be allowed to use the schema and to create tables in it, or to create the schema.", passing: false, e),
        PostgresException { SqlState: PostgresErrorCodes.DependentObjectsStillExist } p =>
            new($"the tables cannot be replaced: {p.MessageText}. Drop what was made of them first; nothing has changed.", passing: false, e),
        PostgresException p => new($"the server {Server} says: {p.MessageText} ({p.SqlState}). Nothing has changed.", passing: p.IsTransient, e),
        { InnerException: System.Net.Sockets.SocketException or TimeoutException } =>
            new($"no PostgreSQL server answers at {Server}: {e.InnerException!.Message.TrimEnd('.')}.", passing: true, e),
        _ when e.Message.StartsWith("No password", StringComparison.Ordinal) =>
            new($"the server {Server} asks for a password, and none is known; give it by PGPASSWORD or in ~/.pgpass.", passing: false, e),
        { IsTransient: true } => new($"the connection to {Server} was lost: {e.Message.TrimEnd('.')}. Nothing has changed.", passing: true, e),
        _ => new($"the server {Server} cannot be used: {e.Message.TrimEnd('.')}.", passing: false, e),
    };
}
