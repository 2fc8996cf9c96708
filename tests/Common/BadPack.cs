using System.Text;

namespace CallQa.Tests;

/// <summary>A small pack with one fault, and the lines that must be said of it.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Files">The files that hold it, beside or instead of those of <see cref="BadPacks.Sound"/>.</param>
/// <param name="Expected">One pattern a line, from the file's name in the pack on; <c>*</c> stands for anything.</param>
internal sealed record BadPack(string Name, IReadOnlyDictionary<string, byte[]> Files, params IReadOnlyList<string> Expected)
{
    /// <summary>A fault in one file.</summary>
    public static BadPack Of(string name, string file, string text, params IReadOnlyList<string> expected) =>
        new(name, new Dictionary<string, byte[]>(StringComparer.Ordinal) { [file] = Encoding.UTF8.GetBytes(text) }, [.. expected.Select(e => $"{file}:{e}")]);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
