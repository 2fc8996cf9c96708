namespace CallQa.Cli.Commands;

/// <summary>Files and folders that are named for their language.</summary>
internal static class LanguageFile
{
    /// <summary>The language of <c>…/ru.tsv</c>, <c>…/ru-clinic.txt</c> or <c>…/ru/clinic.txt</c>.</summary>
    /// <exception cref="CommandFailure">The path names none.</exception>
    public static Language Of(string path)
    {
        string stem = Path.GetFileNameWithoutExtension(path);
        foreach (string name in new[] { stem, stem.Split('-')[0], Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))) ?? "" })
            if (Codes.TryParse(name, out Language language) && language != Language.Unknown)
                return language;
        throw new CommandFailure(ExitCode.Usage, $"{path}: its name tells no language; it, or its folder, must be named ru, sv or en.");
    }
}
