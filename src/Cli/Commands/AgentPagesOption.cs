using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using CallQa.Cli.Settings;
using CallQa.Ingest;
using CallQa.Reports;
using CallQa.Reports.Clips;
using CallQa.Reports.Explaining;
using CallQa.Reports.Texts;
using CallQa.Runs.Clips;
using CallQa.Runs.Lessons;

namespace CallQa.Cli.Commands;

/// <summary>The options of <c>callqa explain --agent</c>: one agent's own pages and clips, with no colleague in them.</summary>
internal sealed class AgentPagesOption(ClipSource source)
{
    private readonly Option<string?> agent = new("--agent") { Description = "Pages of all calls of this agent, for the agent alone: no colleague is named, shown or heard.", HelpName = "ID" };
    private readonly Option<string?> folder = new("--out") { Description = "With --agent, the folder for the pages and clips.", HelpName = "DIR" };
    private readonly Option<DateOnly?> from = ReadingOptions.Day("--from", "With --agent, the first day, by the calls' local date."), to = ReadingOptions.Day("--to", "With --agent, the last day, itself included.");
    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[agent, folder, from, to])
            command.Options.Add(option);
        folder.Validators.Add(result => ReadingOptions.RefuseEmpty(result, folder.Name));
        command.Validators.Add(result =>
        {
            if (Agent(result) is null != result.GetValue(folder) is null)
                result.AddError("--agent and --out go together: the pages of an agent are written into a folder.");
        });
    }

    /// <summary>The agent, where pages are asked for.</summary>
    public string? Agent(CommandResult result) => result.GetValue(agent);

    /// <summary>Writes the pages.</summary>
    /// <exception cref="CommandFailure">There is no such agent, or the pages cannot be written.</exception>
    public void Make(ParseResult parsed, DatasetView view, StandardLookup standards, ReportTexts texts, CancellationToken ct)
    {
        string id = parsed.GetValue(agent)!, path = parsed.GetValue(folder)!;
        ImmutableArray<AgentCall> calls = AgentCall.Of(view, id, parsed.GetValue(from), parsed.GetValue(to));
        if (calls.IsEmpty)
            throw new CommandFailure(ExitCode.Usage, $"--agent is '{id}', of whom no call in these days was judged; ids near it: {string.Join(", ", AgentCall.Nearest(view, id))}.");
        CallQaSettings settings = source.Settings(parsed, view.Folder);
        RecordingFolder? recordings = settings.Recordings is null ? null : ClipSource.Recordings(settings);
        if (recordings is null)
            Console.Error.WriteLine("callqa: the pages have no sound, because nobody has said where the recordings lie: --recordings DIR, or 'recordings' in callqa.yml.");
        Colleagues colleagues = Colleagues.Of(view, id, texts);
        var clips = new ClipMaker(view, recordings, new(new(settings.ClipsAround * 1000L), texts, standards) { WithColleagues = false, Hide = colleagues.Hide });
        var pages = new AgentPages(view, id, colleagues, clips, withSound: recordings is not null, standards, texts);
        ClipSource.SayMissing(ClipSource.Writing(folder.Name, path, () => pages.Make(calls, new FolderTarget(path), ct)));
        Console.Error.WriteLine($"callqa: {Counted.Of(calls.Length, "page")} and their list: {Path.Combine(Path.GetFullPath(path), "index.html")}");
    }
}
