using System.Collections.Immutable;
using CallQa.Redaction;

namespace CallQa.Cli.Settings;

/// <summary>What the settings say of personal data; a profile says the rest.</summary>
/// <param name="MayBeOff">True where a run may be told to replace nothing.</param>
/// <param name="Off">True where this one was told so.</param>
/// <param name="Kinds">Single kinds that are switched on or off, whatever the profile says.</param>
internal sealed record RedactionChoice(bool MayBeOff, bool Off, ImmutableSortedDictionary<PersonalDataKind, bool> Kinds)
{
    /// <summary>What is replaced: a kind as it is set here, else as the profile has it, else as usual.</summary>
    /// <param name="profile">The switches of the profile, by the names of the settings.</param>
    /// <exception cref="CommandFailure">Nothing is left on.</exception>
    public ImmutableSortedSet<PersonalDataKind> Over(ImmutableSortedDictionary<string, bool> profile)
    {
        if (Off)
            return [];
        ImmutableSortedSet<PersonalDataKind> on =
            [.. RedactionSwitches.All.Where(s => Kinds.TryGetValue(s.Kind, out bool set) || profile.TryGetValue(s.Name, out set) ? set : RedactionSettings.Usual.Kinds.Contains(s.Kind)).Select(s => s.Kind)];
        return on.IsEmpty
            ? throw new CommandFailure(ExitCode.Usage, "all redaction is off; to store texts with personal data in them, write 'redaction: allow-off' in callqa.yml and run with --no-redact.")
            : on;
    }
}
