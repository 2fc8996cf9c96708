using CallQa.Cli;
using CallQa.Cli.Running;

return args is [RecogniserChild.Argument] ? RecogniserChild.Serve() : await CommandTree.RunAsync(args);
