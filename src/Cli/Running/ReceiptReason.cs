namespace CallQa.Cli.Running;

/// <summary>How many inputs are in quarantine for one reason.</summary>
internal readonly record struct ReceiptReason(string Stage, string Error, int Inputs);
