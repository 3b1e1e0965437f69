using Kith.Cli;

return await CommandLine.Run(args);
