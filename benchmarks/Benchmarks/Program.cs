using CallQa.Benchmarks;

return args switch
{
    ["transcription", var models, var folder] => await TranscriptionSpeed.RunAsync(models, folder),
    ["sides", var models, var folder] => await Sides.PrintAsync(models, folder),
    ["mix", var first, var second, var output] => Sides.Mix(first, second, output),
    ["matcher"] => MatcherBenchmark.Run(),
    _ => 2,
};
