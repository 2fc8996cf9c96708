using System.Security.Cryptography;
using System.Text;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Reads the price lists that a profile and its queues name, each once.</summary>
/// <param name="pack">The pack.</param>
/// <param name="shown">The profile's name in problems.</param>
/// <param name="beside">The bytes of a file beside the profile, by name; null where there is none.</param>
internal sealed class ProfilePrices(Pack pack, string shown, Func<string, byte[]?> beside)
{
    private readonly SortedDictionary<string, (byte[] Bytes, PriceList List)> lists = new(StringComparer.Ordinal);

    /// <summary>The list that <c>prices</c> names; <paramref name="before"/> where the key is absent, none for <c>off</c>.</summary>
    public PriceList? Take(KeyReader keys, PriceList? before)
    {
        if (keys.Map.Find("prices") is null)
        {
            keys.Allow("prices");
            return before;
        }

        if (keys.TakeText("prices") is not { } name || string.Equals(name, "off", StringComparison.Ordinal))
            return null;
        if (lists.TryGetValue(name, out (byte[] Bytes, PriceList List) known))
            return known.List;
        if (beside(name) is not { } bytes)
        {
            keys.Problems.Add(keys.Take("prices")!.At, $"there is no file '{name}' beside the profile; 'prices' must name a price list, or be off.");
            return null;
        }

        YamlDocument document = YamlReader.Read(bytes, Path.Combine(Path.GetDirectoryName(shown) ?? "", name).Replace('\\', '/'));
        var problems = new YamlProblems();
        problems.AddRange(document.Problems);
        PriceList list = new PriceListReader(pack, problems).Read(document.Root);
        keys.Problems.AddRange(problems.InOrder());
        lists[name] = (bytes, list);
        return list;
    }

    /// <summary>The hash of the profile and its lists: another price is another profile. Without lists that of the file.</summary>
    public string Hash(ReadOnlySpan<byte> profile)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(profile);
        foreach ((string name, (byte[] bytes, _)) in lists)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{name}\n{bytes.Length}\n"));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
