namespace CallQa.Ingest;

/// <summary>A table of agents (<c>agents.csv</c>): names of people by agent's id.</summary>
public static class AgentTable
{
    /// <summary>Reads the columns <c>agent</c> and <c>name</c>; a row without a name is passed over, other columns too.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="InvalidDataException">The first line lacks one of the columns; the message is a sentence.</exception>
    public static IReadOnlyList<(string Agent, string Name)> Read(string path)
    {
        var names = new List<(string, string)>();
        (int Agent, int Name)? at = null;
        foreach ((_, string[] cells) in CsvFile.Read(File.ReadAllText(path).TrimStart('\ufeff')))
        {
            if (at is null)
            {
                at = (Array.IndexOf(cells, "agent"), Array.IndexOf(cells, "name"));
                if (at is not ( >= 0, >= 0))
                    throw new InvalidDataException($"{path}: its first line is '{string.Join(',', cells)}'; it must name the columns agent and name.");
            }
            else if (cells.Length > Math.Max(at.Value.Agent, at.Value.Name) && cells[at.Value.Name].Trim() is { Length: > 0 } name)
            {
                names.Add((cells[at.Value.Agent].Trim(), name));
            }
        }

        return at is null ? throw new InvalidDataException($"{path}: it is empty; its first line must name the columns agent and name.") : names;
    }
}
