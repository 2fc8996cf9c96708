using CallQa.Cli;

return await CommandTree.RunAsync(args);
