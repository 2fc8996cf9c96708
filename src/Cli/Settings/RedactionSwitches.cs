namespace CallQa.Cli.Settings;

/// <summary>Which kinds of personal data are replaced. All three false only where the user wrote <c>redaction: allow-off</c>.</summary>
internal readonly record struct RedactionSwitches(bool Cards, bool Phones, bool Emails);
