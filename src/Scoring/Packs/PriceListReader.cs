using System.Collections.Immutable;
using System.Globalization;
using CallQa.Scoring.Matching;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Reads a price list: a key an item, with <c>price</c> and what people call it, by language.</summary>
internal sealed class PriceListReader(Pack pack, YamlProblems problems)
{
    /// <summary>The currencies that are understood in speech.</summary>
    public static readonly ImmutableArray<string> Currencies = ["EUR", "GBP", "KZT", "RUB", "SEK", "USD"];

    /// <summary>Reads it; what is faulty is left out and noted.</summary>
    public PriceList Read(YamlMap root)
    {
        var items = ImmutableArray.CreateBuilder<PriceItem>();
        if (root.Entries.IsEmpty && !problems.Any)
            problems.Add(root.At, "the price list is empty; it must hold items, such as 'kettle: { price: 49 EUR, en: [kettle] }'.");
        foreach (YamlEntry entry in root.Entries)
            if (ValueReader.Map(entry.Value, $"the item '{entry.Key}'", problems) is { } map)
                items.Add(Item(entry, new(map, problems)));
        return new(items.ToImmutable());
    }

    /// <summary>An amount with its currency, such as <c>49.90 EUR</c>; null with a problem where the text is none.</summary>
    public static ListedPrice? Price(string text, SourcePosition at, YamlProblems problems)
    {
        string[] parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 2 && Currencies.Contains(parts[1], StringComparer.Ordinal)
            && double.TryParse(parts[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double amount))
            return new(string.Join(' ', parts), amount, parts[1], null, null);
        problems.Add(at, $"the price is '{text}'; it must be an amount and a currency, such as 49.90 EUR (currencies: {string.Join(", ", Currencies)}).");
        return null;
    }

    private PriceItem Item(YamlEntry entry, KeyReader keys)
    {
        var words = ImmutableArray.CreateBuilder<(Language Language, Phrase Phrase)>();
        foreach (string code in Texts.Languages)
            words.AddRange(CompanyPhrases.Take(keys, code, pack).Select(p => (Texts.Of(code), p)));
        if (Texts.Languages.All(code => keys.Map.Find(code) is null))
            problems.Add(entry.KeyAt, $"nobody can name the item '{entry.Key}'; it must hold what people call it in one of {string.Join(", ", Texts.Languages)}.");
        keys.Require("price");
        ImmutableArray<ListedPrice> prices = [.. keys.TakeItems("price").Select(Price).OfType<ListedPrice>()];
        keys.RefuseRest();
        return new(entry.Key, words.ToImmutable(), prices);
    }

    private ListedPrice? Price(YamlNode node)
    {
        if (node is not YamlMap map)
            return ValueReader.Text(node, "the price", problems) is { } text ? Price(text, node.At, problems) : null;
        var keys = new KeyReader(map, problems);
        ListedPrice? price = keys.RequireText("is") is { } amount ? Price(amount, keys.Take("is")!.At, problems) : null;
        DateOnly? from = Day(keys, "from"), to = Day(keys, "to");
        if (from > to)
            problems.Add(map.At, "'from' is after 'to'; there is no day on which the price holds.");
        keys.RefuseRest();
        return price is null ? null : price with { From = from, To = to };
    }

    private DateOnly? Day(KeyReader keys, string key)
    {
        if (keys.TakeText(key) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return day;
        problems.Add(keys.Take(key)!.At, $"'{key}' is '{text}'; it must be a day such as 2026-03-31.");
        return null;
    }
}
