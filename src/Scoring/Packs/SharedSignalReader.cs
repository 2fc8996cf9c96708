using System.Collections.Frozen;
using System.Collections.Immutable;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Reads the signals that a pack shares among its standards: one file a signal, named as the signal.</summary>
internal sealed class SharedSignalReader(IReadOnlySet<string> acts, YamlProblems problems)
{
    /// <summary>Reads all of them, in ordinal order of names; what is faulty is left out and noted.</summary>
    /// <param name="files">The files by the signal's name.</param>
    public ImmutableArray<Signal> Read(IReadOnlyList<(string Name, YamlMap Root)> files)
    {
        // They know each other alone: what a standard names is no business of theirs.
        var names = new SignalNames([.. files.Select(f => f.Name)], FrozenDictionary<string, Signal>.Empty, problems);
        var reader = new SignalReader(names, acts, problems);
        ImmutableArray<Signal> signals = [.. files.Select(f => One(f.Name, f.Root, reader))];
        SignalCircles.Refuse(signals, problems);
        return signals;
    }

    private Signal One(string name, YamlMap root, SignalReader reader)
    {
        var keys = new KeyReader(root, problems);
        string about = keys.RequireText("about") ?? name;
        Signal signal = reader.Read(name, root.At, keys);
        keys.RefuseRest();
        return signal with { About = about };
    }
}
