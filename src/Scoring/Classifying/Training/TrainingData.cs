using System.Collections.Immutable;

namespace CallQa.Scoring.Classifying.Training;

/// <summary>
/// The pack's list of acts (<c>acts.tsv</c>) and its labelled utterances (<c>training/{ru,sv,en}.tsv</c>), read and
/// checked.
/// </summary>
/// <param name="Acts">The acts in the order of the list, without <c>none</c>.</param>
/// <param name="Examples">The utterances: Russian, Swedish, English, each in the order of its file.</param>
internal sealed record TrainingData(ImmutableArray<ActDefinition> Acts, ImmutableArray<TrainingExample> Examples)
{
    private const string NoAct = "none";
    private const int Columns = 6;

    /// <summary>Reads a pack's training data.</summary>
    /// <exception cref="TrainingDataException">A file is missing or a line is wrong; the message says where and how.</exception>
    public static TrainingData Read(string packFolder)
    {
        string actsFile = Path.Combine(packFolder, "acts.tsv");
        var acts = ImmutableArray.CreateBuilder<ActDefinition>();
        foreach ((string where, string[] cells) in Lines(actsFile, 2))
        {
            if (string.Equals(cells[0], NoAct, StringComparison.Ordinal))
                continue;
            if (!Codes.TryParse(cells[1], out Speaker speaker) || speaker == Speaker.Unknown)
                throw new TrainingDataException($"{where}: the speaker is '{cells[1]}'; it must be agent or customer.");
            acts.Add(new(cells[0], speaker));
        }

        ImmutableDictionary<string, Speaker> speakers = acts.ToImmutableDictionary(a => a.Name, a => a.Speaker, StringComparer.Ordinal);
        var examples = ImmutableArray.CreateBuilder<TrainingExample>();
        foreach (Language language in (Language[])[Language.Russian, Language.Swedish, Language.English])
            foreach ((string where, string[] cells) in Lines(Path.Combine(packFolder, "training", language.Code() + ".tsv"), Columns))
                examples.Add(Example(where, cells, language, speakers));
        return new(acts.ToImmutable(), examples.ToImmutable());
    }

    private static TrainingExample Example(string where, string[] cells, Language language, ImmutableDictionary<string, Speaker> speakers)
    {
        if (!Codes.TryParse(cells[1], out Speaker speaker) || speaker == Speaker.Unknown)
            throw new TrainingDataException($"{where}: the speaker is '{cells[1]}'; it must be agent or customer.");
        ImmutableHashSet<string> acts = string.Equals(cells[2], NoAct, StringComparison.Ordinal) ? [] : [.. cells[2].Split('+')];
        foreach (string act in acts.Order(StringComparer.Ordinal))
        {
            if (!speakers.TryGetValue(act, out Speaker whose))
                throw new TrainingDataException($"{where}: the act '{act}' is not in acts.tsv; it must be one of its acts, or none alone.");
            if (whose != speaker)
                throw new TrainingDataException($"{where}: the act '{act}' belongs to the {whose.Code()}, but the {speaker.Code()} speaks.");
        }

        if (string.IsNullOrWhiteSpace(cells[5]))
            throw new TrainingDataException($"{where}: the text is empty.");
        return new(language, speaker, acts.WithComparer(StringComparer.Ordinal), $"{language.Code()}-{cells[4]}", cells[5]);
    }

    private static IEnumerable<(string Where, string[] Cells)> Lines(string file, int columns)
    {
        if (!File.Exists(file))
            throw new TrainingDataException($"{file}: is missing; a pack that is to be trained from has it.");
        int number = 0;
        foreach (string line in File.ReadLines(file))
        {
            if (++number == 1)
                continue;
            string[] cells = line.Split('\t');
            if (cells.Length < columns)
                throw new TrainingDataException($"{file}:{number}: has {cells.Length} columns; {columns} are needed, parted by tabs.");
            yield return ($"{file}:{number}", cells);
        }
    }
}
