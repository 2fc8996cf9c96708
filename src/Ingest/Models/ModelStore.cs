using System.Collections.Immutable;

namespace CallQa.Ingest.Models;

/// <summary>
/// The models of this machine: those of the product, those in the user's data folder, those that can be fetched. It only
/// reads. The lists are read when it is opened; files are looked at when asked for. Thread safe.
/// </summary>
public sealed class ModelStore
{
    private ModelStore(string fetchedFolder, ImmutableArray<ListedModel> models, ImmutableArray<PublishedModel> published)
    {
        FetchedFolder = fetchedFolder;
        Models = models;
        Published = published;
    }

    /// <summary>Where fetched models lie: <c>models/</c> in the user's data folder. It need not exist.</summary>
    public string FetchedFolder { get; }

    /// <summary>All listed files: the product's in the order of its lists, then the others in the order of published.tsv, then the user's own that are here.</summary>
    public ImmutableArray<ListedModel> Models { get; }

    /// <summary>What can be fetched, here already or not.</summary>
    public ImmutableArray<PublishedModel> Published { get; }

    /// <summary>Reads the lists.</summary>
    /// <param name="productFolder">The product's <c>models/</c>.</param>
    /// <param name="dataFolder">The user's data folder; it need not exist.</param>
    /// <exception cref="ModelListException">A list of the product is missing or broken, or the user's own is.</exception>
    public static ModelStore Open(string productFolder, string dataFolder)
    {
        string fetched = Path.Combine(Path.GetFullPath(dataFolder), "models");
        ImmutableArray<PublishedModel> published = ModelLists.Published(productFolder);
        var models = ImmutableArray.CreateBuilder<ListedModel>();
        foreach ((string file, string sha256) in ModelLists.Sums(productFolder))
        {
            string path = Path.GetFullPath(Path.Combine(productFolder, file));
            long bytes = File.Exists(path) ? new FileInfo(path).Length : 0;
            models.Add(new(NameOf(file, published), file, bytes, sha256, UseOf(file), ModelPlace.Product, path));
        }

        foreach (PublishedModel model in published)
        {
            if (models.Any(m => string.Equals(m.File, model.File, StringComparison.Ordinal)))
                continue;
            string path = Path.Combine(fetched, model.File);
            bool here = File.Exists(path);
            models.Add(new(
                model.Name, model.File, model.Bytes, model.Sha256, ModelUse.Speech,
                here ? ModelPlace.DataFolder : ModelPlace.CanBeFetched, here ? path : ""));
        }

        foreach (PublishedModel model in AddedModels.In(fetched))
        {
            string path = Path.Combine(fetched, model.File);
            if (File.Exists(path) && !models.Any(m => string.Equals(m.Name, model.Name, StringComparison.Ordinal)))
                models.Add(new(model.Name, model.File, model.Bytes, model.Sha256, ModelUse.Speech, ModelPlace.DataFolder, path));
        }

        return new(fetched, models.ToImmutable(), published);
    }

    /// <summary>The listed model of a name, or of a file's name; null where no list has it.</summary>
    public ListedModel? Find(string name) =>
        Models.FirstOrDefault(m => string.Equals(m.Name, name, StringComparison.Ordinal))
        ?? Models.FirstOrDefault(m => string.Equals(m.File, name, StringComparison.Ordinal));

    /// <summary>The file to use for a name, or for a path (anything with a slash in it that is no listed file).</summary>
    /// <returns>The model; null with the reason in <paramref name="fault"/>. The whole file is read to hash it, since a model cut or changed loads without complaint.</returns>
    public ResolvedModel? Resolve(string nameOrPath, out ModelFault? fault, CancellationToken cancel = default)
    {
        ListedModel? listed = Find(nameOrPath);
        if (listed is null && nameOrPath.Contains('/', StringComparison.Ordinal))
            return OfPath(Path.GetFullPath(nameOrPath), out fault, cancel);
        if (listed is null)
        {
            fault = new(ModelFaultKind.Unknown, $"no model is called '{nameOrPath}'; known are {string.Join(", ", Models.Where(m => m.Use != ModelUse.Paper).Select(m => m.Name))}. A path must have a slash in it.");
            return null;
        }

        if (listed.Path.Length == 0)
        {
            fault = new(ModelFaultKind.NotFetched, $"the model '{listed.Name}' is not on this machine; 'callqa models get {listed.Name}' fetches it ({listed.Bytes / 1_000_000} MB).");
            return null;
        }

        fault = Check(listed, cancel);
        return fault is null ? new(listed.Name, listed.Path, listed.Sha256) : null;
    }

    /// <summary>Hashes a listed model that lies on this machine; null where its bytes are the listed ones.</summary>
    public static ModelFault? Check(ListedModel model, CancellationToken cancel = default)
    {
        if (!File.Exists(model.Path))
            return new(ModelFaultKind.Unreadable, $"{model.Path}: the file is missing.");
        if (Hash(model.Path, out ModelFault? fault, cancel) is not { } sha256)
            return fault;
        return string.Equals(sha256, model.Sha256, StringComparison.Ordinal)
            ? null
            : new(ModelFaultKind.WrongHash, $"{model.Path}: SHA-256 is {sha256}; the model '{model.Name}' has {model.Sha256}.");
    }

    private static ResolvedModel? OfPath(string path, out ModelFault? fault, CancellationToken cancel)
    {
        if (!File.Exists(path))
        {
            fault = new(ModelFaultKind.Unknown, $"{path}: there is no such file.");
            return null;
        }

        return Hash(path, out fault, cancel) is { } sha256 ? new(Path.GetFileName(path), path, sha256) : null;
    }

    private static string? Hash(string path, out ModelFault? fault, CancellationToken cancel)
    {
        try
        {
            fault = null;
            return FileHash.Sha256(path, cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            fault = new(ModelFaultKind.Unreadable, $"{path}: the file cannot be read: {e.Message}");
            return null;
        }
    }

    private static string NameOf(string file, ImmutableArray<PublishedModel> published)
    {
        if (published.FirstOrDefault(p => string.Equals(p.File, file, StringComparison.Ordinal)) is { } known)
            return known.Name;
        const string Prefix = "ggml-", Suffix = ".bin";
        return file.StartsWith(Prefix, StringComparison.Ordinal) && file.EndsWith(Suffix, StringComparison.Ordinal)
            ? file[Prefix.Length..^Suffix.Length]
            : file;
    }

    private static ModelUse UseOf(string file) => file switch
    {
        _ when file.StartsWith("ggml-silero", StringComparison.Ordinal) => ModelUse.Voice,
        _ when file.StartsWith("ggml-", StringComparison.Ordinal) => ModelUse.Speech,
        _ when file.EndsWith(".onnx", StringComparison.Ordinal) || file.EndsWith(".spm.model", StringComparison.Ordinal) => ModelUse.Sentences,
        _ when file.StartsWith("acts", StringComparison.Ordinal) => ModelUse.Acts,
        _ => ModelUse.Paper,
    };
}
