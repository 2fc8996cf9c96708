namespace CallQa.Cli.Settings;

/// <summary>One thing that can be set.</summary>
/// <param name="Name">As in callqa.yml and in <c>--set</c>; a dot stands for a level (<c>models.ru</c>).</param>
/// <param name="Variable">The environment variable.</param>
/// <param name="Flag">The command line's flag; empty where only <c>--set</c> reaches it.</param>
/// <param name="Allowed">What a value may be, to follow "it must be".</param>
/// <param name="Default">The value where nobody sets one, in words.</param>
/// <param name="What">What it decides, a sentence.</param>
internal sealed record SettingKey(string Name, string Variable, string Flag, string Allowed, string Default, string What);
