using System.Buffers;
using Parquet;
using Parquet.Schema;

namespace CallQa.Dataset.Columns;

/// <summary>
/// The columns of one row group, each read whole, without an object for any row: what is read by the million is read so, the
/// rest as rows by <see cref="TableFile"/>. Arrays are lent until the group is disposed, and may be longer than what they hold. Not thread safe.
/// </summary>
internal sealed class ColumnGroup : IDisposable
{
    private readonly string _path;
    private readonly ParquetRowGroupReader _group;
    private readonly Dictionary<string, DataField> _fields;
    private readonly List<Action> _lent = [];

    private ColumnGroup(string path, ParquetReader file, int group)
    {
        _path = path;
        _group = file.OpenRowGroupReader(group);
        _fields = file.Schema.GetDataFields().ToDictionary(f => string.Join('/', f.Path.ToList()), StringComparer.Ordinal);
        Rows = checked((int)_group.RowCount);
    }

    /// <summary>How many rows the group has.</summary>
    public int Rows { get; }

    /// <summary>A file's groups in order; whoever takes one disposes of it. All its columns must be read before the next is asked for.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static IEnumerable<ColumnGroup> Of(string path)
    {
        using FileStream stream = File.OpenRead(path);
        ParquetReader file = TableFile.Checked(path, () => ParquetReader.CreateAsync(stream, leaveStreamOpen: true));
        for (int at = 0; at < file.RowGroupCount; at++)
            yield return TableFile.Checked(path, () => Task.FromResult(new ColumnGroup(path, file, at)));
    }

    /// <summary>A column with a value in each row.</summary>
    /// <exception cref="InvalidDataException">It is damaged, missing or of another type.</exception>
    public T[] Values<T>(string column)
        where T : struct
    {
        LeafColumn<T> read = Read<T>(column);
        return read.Full == 0 ? read.Values : throw Damaged(column);
    }

    /// <summary>A column whose value a row may lack.</summary>
    /// <exception cref="InvalidDataException">It is damaged, missing or of another type.</exception>
    public T?[] ValuesOrNull<T>(string column)
        where T : struct
    {
        LeafColumn<T> read = Read<T>(column);
        return read.Full == 1 ? read.Spread(Lend<T?>(Rows), from: 0) : throw Damaged(column);
    }

    /// <summary>A column that holds a list of structures in each row.</summary>
    public ListColumns Lists(string column) => new(this, column);

    internal LeafColumn<T> Read<T>(string column)
        where T : struct => TableFile.Checked(_path, async () =>
    {
        DataField field = _fields.GetValueOrDefault(column) ?? throw new InvalidDataException($"There is no column '{column}'.");
        int places = checked((int)(_group.GetMetadata(field)?.MetaData?.NumValues ?? 0));
        if (field.MaxRepetitionLevel == 0 && places != Rows)
            throw new InvalidDataException($"Column '{column}' has {places} values in {Rows} rows.");
        int full = field.MaxDefinitionLevel;
        var read = new LeafColumn<T>(Lend<T>(places), Lend<int>(full > 0 ? places : 0), Lend<int>(field.MaxRepetitionLevel > 0 ? places : 0), places, full);
        await _group.ReadRawAsync(
            field,
            read.Values.AsMemory(0, places),
            full > 0 ? read.Definitions.AsMemory(0, places) : default(Memory<int>?),
            field.MaxRepetitionLevel > 0 ? read.Repetitions.AsMemory(0, places) : default(Memory<int>?));
        return read;
    });

    internal T[] Lend<T>(int length)
    {
        T[] array = ArrayPool<T>.Shared.Rent(length);
        _lent.Add(() => ArrayPool<T>.Shared.Return(array));
        return array;
    }

    internal InvalidDataException Damaged(string column) => new($"{_path}: cannot be read as part of this dataset: column '{column}' has another number of values than its rows, or than the columns beside it.");

    /// <summary>Takes all arrays back.</summary>
    public void Dispose()
    {
        foreach (Action back in _lent)
            back();
        _lent.Clear();
    }
}
