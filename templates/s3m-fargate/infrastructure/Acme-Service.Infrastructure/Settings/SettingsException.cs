namespace Acme_Service.Infrastructure.Settings;

/// <summary>All problems of the settings and service files, in words for the person who edits them.</summary>
internal sealed class SettingsException(IReadOnlyList<string> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
