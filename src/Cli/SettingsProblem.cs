namespace Kith.Cli;

/// <summary>A setting cannot be understood. The message is for the keeper.</summary>
internal sealed class SettingsProblem(string message) : Exception(message);
