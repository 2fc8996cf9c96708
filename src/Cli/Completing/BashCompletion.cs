using System.Text;

namespace CallQa.Cli.Completing;

/// <summary>The script by which bash completes; it starts no program, so that a tab costs nothing.</summary>
internal static class BashCompletion
{
    /// <summary>The script.</summary>
    public static string Of(IReadOnlyList<CompletedCommand> commands)
    {
        var text = new StringBuilder();
        text.Append("""
            # Completion of callqa for bash: source it from ~/.bashrc, or put it into ~/.local/share/bash-completion/completions/callqa.
            _callqa() {
              local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} path=callqa words= options= i
              # bash cuts --by=team into three words.
              if [ "$cur" = = ]; then cur=; elif [ "$prev" = = ]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi
              for ((i = 1; i < COMP_CWORD; i++)); do
                case "$path ${COMP_WORDS[i]}" in

            """.ReplaceLineEndings("\n"));
        foreach (CompletedCommand command in commands.Where(c => c.Words.Count > 0))
            text.Append($"      '{command.Path}') path='{command.Path}' ;;\n");
        text.Append("    esac\n  done\n  case \"$path $prev\" in\n");
        foreach (CompletedCommand command in commands)
            foreach (CompletedOption option in command.Options.Where(o => o.TakesValue))
            {
                string then = option.Values.Count == 0 ? "return" : $"COMPREPLY=($(compgen -W '{string.Join(' ', option.Values)}' -- \"$cur\")); return";
                text.Append($"    {string.Join('|', option.Names.Select(n => $"'{command.Path} {n}'"))}) {then} ;;\n");
            }

        text.Append("  esac\n  case \"$path\" in\n");
        foreach (CompletedCommand command in commands)
            text.Append($"    '{command.Path}') words='{string.Join(' ', command.Commands.Concat(command.Choices))}'; options='{string.Join(' ', command.Options.SelectMany(o => o.Names))}'{(command.TakesArguments ? "" : "; words=${words:-$options}")} ;;\n");
        text.Append("""
              esac
              [[ $cur == -* ]] && words=$options
              COMPREPLY=($(compgen -W "$words" -- "$cur"))
            }
            complete -o default -F _callqa callqa

            """.ReplaceLineEndings("\n"));
        return text.ToString();
    }
}
