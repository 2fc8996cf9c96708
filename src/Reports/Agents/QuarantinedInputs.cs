namespace CallQa.Reports.Agents;

/// <summary>Inputs that failed for one reason.</summary>
/// <param name="Stage">Where in the work.</param>
/// <param name="Error">The class of the error.</param>
/// <param name="Inputs">How many.</param>
/// <param name="Example">Path of one of them.</param>
public sealed record QuarantinedInputs(string Stage, string Error, int Inputs, string Example);
