namespace CallQa.Scoring.Matching;

/// <summary>One step of a compiled phrase; steps form a graph without cycles.</summary>
internal readonly record struct Instruction(Op Op, int Arg, int Next);
