using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CallQa.Reports.Formats;

/// <summary>
/// Rows as JSON objects, with the columns' names as keys: one list, or one object a line. Letters of all scripts stand as they
/// are. Numbers that JSON does not have (not a number, infinite) become null.
/// </summary>
internal static class JsonFormat
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WriteList(ResultTable table, TextWriter output)
    {
        output.Write('[');
        string before = "\n";
        foreach (IReadOnlyList<object?> row in table.Rows)
        {
            output.Write(before);
            output.Write(Line(table.Columns, row));
            before = ",\n";
        }

        output.Write("\n]\n");
    }

    public static void WriteLines(ResultTable table, TextWriter output)
    {
        foreach (IReadOnlyList<object?> row in table.Rows)
        {
            output.Write(Line(table.Columns, row));
            output.Write('\n');
        }
    }

    /// <summary>One row as an object, into a document that is being written.</summary>
    public static void WriteObject(Utf8JsonWriter json, IReadOnlyList<ResultColumn> columns, IReadOnlyList<object?> row)
    {
        json.WriteStartObject();
        WriteMembers(json, columns, row);
        json.WriteEndObject();
    }

    /// <summary>The cells of one row into an object that is open.</summary>
    public static void WriteMembers(Utf8JsonWriter json, IReadOnlyList<ResultColumn> columns, IReadOnlyList<object?> row)
    {
        for (int i = 0; i < columns.Count; i++)
        {
            json.WritePropertyName(columns[i].Name);
            WriteCell(json, row[i]);
        }
    }

    private static string Line(IReadOnlyList<ResultColumn> columns, IReadOnlyList<object?> row)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
            WriteObject(json, columns, row);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteCell(Utf8JsonWriter json, object? cell)
    {
        switch (cell)
        {
            case null or DBNull:
                json.WriteNullValue();
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case double or float:
                double number = Convert.ToDouble(cell, System.Globalization.CultureInfo.InvariantCulture);
                if (double.IsFinite(number))
                    json.WriteNumberValue(number);
                else
                    json.WriteNullValue();
                break;
            case sbyte or byte or short or ushort or int or uint or long or ulong or decimal or System.Numerics.BigInteger:
                json.WriteRawValue(CellText.Of(cell));
                break;
            case RawJson raw:
                json.WriteRawValue(raw.Text);
                break;
            case IEnumerable<string> list:
                json.WriteStartArray();
                foreach (string item in list)
                    json.WriteStringValue(item);
                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(CellText.Of(cell));
                break;
        }
    }
}
