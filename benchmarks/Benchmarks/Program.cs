using CallQa.Benchmarks;
using CallQa.Benchmarks.Generated;
using CallQa.Benchmarks.Planted;

return args switch
{
    ["transcription", var models, var folder, var texts, .. var peers] => await TranscriptionSpeed.RunAsync(models, folder, texts, peers),
    ["sides", var models, var folder] => await Sides.PrintAsync(models, folder),
    ["roles", .. var texts] when texts.Length > 0 => RoleAccuracy.Print(texts),
    ["mix", var first, var second, var output] => Sides.Mix(first, second, output),
    ["reading", var dataset] => ReadingSpeed.Print(dataset),
    ["matcher"] => MatcherBenchmark.Run(),
    ["dataset", var models, var pack, var folder] => await GeneratedDataset.WriteAsync(models, pack, folder, "250000"),
    ["dataset", var models, var pack, var folder, var calls] => await GeneratedDataset.WriteAsync(models, pack, folder, calls),
    ["redaction-cost", var product, .. var texts] when texts.Length > 0 => RedactionCost.Print(product, texts),
    ["redaction"] => RedactionTable.Print("2000", "20261129", held: false),
    ["redaction", var talks, var seed] => RedactionTable.Print(talks, seed, held: false),
    ["redaction", var talks, var seed, "held"] => RedactionTable.Print(talks, seed, held: true),
    _ => 2,
};
