using System.Globalization;
using CallQa.Dataset;
using CallQa.Dataset.Manifests;
using CallQa.Dataset.Rows;
using CallQa.Scoring.Classifying;
using CallQa.Scoring.Packs;

namespace CallQa.Benchmarks.Generated;

/// <summary>
/// A dataset of any number of calls that were never made, to measure readers with: all tables, in the files that the product itself
/// would write (its rows, its Parquet, its manifest), but without the way through single staged calls, which would take hours.
/// Texts are chains of words of the pack's training utterances, verdicts and evidence come about as often as in the calls of
/// tests/gold. The same number of calls gives the same bytes.
/// </summary>
internal static class GeneratedDataset
{
    private const int Days = 125;
    private static readonly DateOnly First = new(2026, 6, 1);

    /// <summary>Writes it into a folder that does not exist yet.</summary>
    public static async Task<int> WriteAsync(string models, string packFolder, string folder, string count)
    {
        int calls = int.Parse(count, CultureInfo.InvariantCulture);
        if (Directory.Exists(folder))
        {
            await Console.Error.WriteLineAsync($"{folder} exists; name a new folder.");
            return 2;
        }

        Pack pack = PackReader.Read(packFolder).Pack ?? throw new InvalidDataException($"{packFolder}: 'callqa standards check' tells its faults.");
        using var classifier = ActClassifier.Open(Path.Combine(models, "acts.bin"), Path.Combine(models, "e5"));
        var maker = new CallMaker(pack, packFolder, [.. classifier.Thresholds.Keys], classifier.ModelSha256);
        ManifestFile[]?[] files = new ManifestFile[Days][];
        List<(DateOnly Day, string Call)> judged = [];
        long done = 0;
        Durable.MakeFolder(folder);
        await Parallel.ForAsync(0, Days, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (i, _) =>
        {
            DateOnly day = First.AddDays(i);
            int on = Until(i + 1, calls) - Until(i, calls);
            CallRows[] rows = [.. Enumerable.Range(0, on).Select(n => maker.Call(day, n)).OrderBy(r => r.Call.CallId, StringComparer.Ordinal)];
            lock (judged)
                judged.AddRange(rows.Take(2).Select(r => (day, r.Call.CallId)));
            files[i] =
            [
                await FileAsync(folder, Table.Calls, day, rows.Select(r => r.Call)),
                await FileAsync(folder, Table.Utterances, day, rows.SelectMany(r => r.Utterances)),
                await FileAsync(folder, Table.Extracts, day, rows.SelectMany(r => r.Extracts)),
                await FileAsync(folder, Table.Findings, day, rows.SelectMany(r => r.Findings)),
                await FileAsync(folder, Table.Scorecards, day, rows.SelectMany(r => r.Scorecards)),
                await FileAsync(folder, Table.Tallies, day, DayTallies.Of(rows.Select(r => r.Call), rows.SelectMany(r => r.Findings))),
            ];
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Add(ref done, on)} of {calls} calls"));
        });

        ManifestFile[] plain =
        [
            await FileAsync(folder, Table.Labels, null, OtherRows.Labels(pack, judged)),
            await FileAsync(folder, Table.Quarantine, null, OtherRows.Quarantine(calls / 500)),
            await FileAsync(folder, Table.Runs, null, OtherRows.Runs(First, Days)),
            await FileAsync(folder, Table.Continuity, First.AddDays(29), OtherRows.Continuity(pack, First)),
        ];
        var manifest = new Manifest
        {
            WrittenAt = new DateTimeOffset(First.AddDays(Days), default, TimeSpan.Zero), RunId = CallMaker.Run, Files = [.. files.SelectMany(f => f!), .. plain.Where(f => f.Rows > 0)],
        };
        Durable.Replace(Path.Combine(folder, DatasetFolder.ManifestFile), manifest.ToBytes());
        return 0;
    }

    // How many calls came before a day: full working days, thin week-ends.
    private static int Until(int day, int calls)
    {
        double[] week = [1.3, 1.2, 1.15, 1.1, 1.05, 0.7, 0.5];
        double before = Enumerable.Range(0, day).Sum(i => week[i % 7]), all = Enumerable.Range(0, Days).Sum(i => week[i % 7]);
        return (int)Math.Round(calls * (before / all));
    }

    private static async Task<ManifestFile> FileAsync<T>(string folder, string table, DateOnly? day, IEnumerable<T> rows)
        where T : class, new()
    {
        string work = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{table}-{day:yyyyMMdd}.parquet"));
        long count, bytes;
        await using (FileStream stream = Durable.Create(work))
        {
            count = await TableFile.WriteAsync(rows, stream);
            bytes = stream.Length;
        }

        string sha = Durable.Sha256(work), path = DatasetFolder.PathOf(table, day, sha);
        if (count == 0)
        {
            File.Delete(work);
        }
        else
        {
            Durable.MakeFolder(Path.GetDirectoryName(Path.Combine(folder, path))!);
            Durable.Move(work, Path.Combine(folder, path));
        }

        return new() { Table = table, Day = day is { } date ? DatasetFolder.Day(date) : null, Path = path, Bytes = bytes, Rows = count, Sha256 = sha };
    }
}
