namespace CallQa.Cli.Settings;

/// <summary>What the user typed for one key, unchecked.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The text.</param>
/// <param name="Origin">Where it was typed, to begin a message: <c>callqa.yml:3:8</c>, <c>CALLQA_MODEL</c>, <c>--model</c>.</param>
/// <param name="Folder">The folder that a relative path is relative to.</param>
internal sealed record GivenSetting(SettingKey Key, string Value, string Origin, string Folder);
