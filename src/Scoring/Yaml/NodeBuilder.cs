using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CallQa.Scoring.Yaml;

/// <summary>Makes nodes of the parser's events; never throws for what the text holds. Used once.</summary>
internal sealed class NodeBuilder(string text, string shown, YamlProblems problems)
{
    private readonly Parser parser = new(new StringReader(text));
    private readonly string[] lines = text.Split('\n');

    /// <summary>The top map; empty where the text has none or breaks off.</summary>
    public YamlMap Build()
    {
        try
        {
            return Document();
        }
        catch (YamlException e)
        {
            problems.Add(Position(e.Start), Explain(e));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException)
        {
            // The parser has a few faults of its own on broken input; the author still gets the place it had come to.
            problems.Add(parser.Current is { } at ? Position(at.End) : new(shown, 1, 1), "the text after this place is not YAML.");
        }

        return YamlReader.Empty(shown);
    }

    private YamlMap Document()
    {
        Next();
        if (!Next() || parser.Current is StreamEnd)
            return YamlReader.Empty(shown);
        Next();
        YamlNode root = Node(depth: 1);
        Next();
        if (Next() && parser.Current is DocumentStart second)
            problems.Add(Position(second.Start), "a second document begins here; a file holds one.");
        if (root is YamlMap map)
            return map;
        if (root is not YamlScalar { IsMissing: true })
            problems.Add(root.At, $"the top of the file is {root.Described}; it must be keys with values.");
        return YamlReader.Empty(shown);
    }

    private bool Next() => parser.MoveNext();

    // On entry the current event begins the node; on return it is the node's last.
    private YamlNode Node(int depth)
    {
        ParsingEvent at = parser.Current!;
        SourcePosition position = Position(at.Start);
        if (at is NodeEvent node)
            RefuseMarks(node, position);
        switch (at)
        {
            case Scalar scalar:
                return Text(scalar, position);
            case AnchorAlias alias:
                problems.Add(position, $"'*{alias.Value}' repeats another value; write it out, or put it into quotes if it is a text.");
                return new YamlScalar(position, "", isPlain: true, isBlock: false, position.Line, position.Column);
            case SequenceStart or MappingStart when depth > YamlReader.MaxDepth:
                throw new YamlException(at.Start, at.End, $"more than {YamlReader.MaxDepth} lists and maps stand inside each other.");
            case SequenceStart:
                return List(position, depth);
            case MappingStart:
                return Map(position, depth);
            default:
                throw new YamlException(at.Start, at.End, "a value was expected here.");
        }
    }

    private YamlList List(SourcePosition position, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (Next() && parser.Current is not SequenceEnd)
            items.Add(Node(depth + 1));
        return new(position, items.ToImmutable());
    }

    private YamlMap Map(SourcePosition position, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new Dictionary<string, SourcePosition>(StringComparer.Ordinal);
        while (Next() && parser.Current is not MappingEnd)
        {
            YamlNode key = Node(depth + 1);
            Next();
            YamlNode value = Node(depth + 1);
            if (key is not YamlScalar name || name.IsMissing)
                problems.Add(key.At, $"a key is {key.Described}; it must be a word.");
            else if (name is { Text: "<<", IsPlain: true })
                problems.Add(key.At, "'<<' takes over keys of another map; write them out.");
            else if (!seen.TryAdd(name.Text, key.At))
                problems.Add(key.At, $"the key '{name.Text}' stands twice; the first is in line {seen[name.Text].Line}.");
            else
                entries.Add(new(name.Text, key.At, value));
        }

        return new(position, entries.ToImmutable());
    }

    private YamlScalar Text(Scalar scalar, SourcePosition position)
    {
        bool block = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        bool plain = scalar.Style == ScalarStyle.Plain;
        if (!block)
            return new(position, scalar.Value, plain, isBlock: false, position.Line, position.Column + (plain ? 0 : 1));

        int first = position.Line;
        while (first < lines.Length - 1 && string.IsNullOrWhiteSpace(lines[first]))
            first++;
        int indent = first < lines.Length ? lines[first].Length - lines[first].TrimStart(' ').Length : 0;
        return new(position, scalar.Value, isPlain: false, isBlock: true, position.Line + 1, indent + 1);
    }

    private void RefuseMarks(NodeEvent node, SourcePosition position)
    {
        if (!node.Anchor.IsEmpty)
            problems.Add(position, $"'&{node.Anchor.Value}' names a value for repetition; write it out, or put it into quotes if it is a text.");
        if (!node.Tag.IsEmpty)
            problems.Add(position, $"'{node.Tag.Value}' is a tag; put the whole value into quotes if it is a text.");
    }

    private string Explain(YamlException e)
    {
        SourcePosition at = Position(e.Start);
        string line = at.Line <= lines.Length ? lines[at.Line - 1] : "";
        char c = at.Column <= line.Length ? line[at.Column - 1] : ' ';
        if (c is '*' or '&' or '!' or '%' or '@' or '`')
            return $"a value that begins with '{c}' must be put into quotes.";
        string message = e.Message.TrimEnd('.');
        return $"{char.ToLowerInvariant(message.Length > 0 ? message[0] : 'n')}{(message.Length > 0 ? message[1..] : "ot YAML")}.";
    }

    private SourcePosition Position(in Mark mark) => new(shown, Math.Max(1, (int)mark.Line), Math.Max(1, (int)mark.Column));
}
