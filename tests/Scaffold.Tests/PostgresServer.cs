using System.Globalization;
using TemplateGenerator.Testing;
using TemplateGenerator.Workspace;

namespace Scaffold.Tests;

/// <summary>A throw-away PostgreSQL cluster on a free loopback port, stopped and deleted on dispose.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    /// <summary>Why there is none; null when it runs.</summary>
    public string? Missing { get; private set; }

    public int Port { get; private set; }

    public string ConnectionString => $"Host=127.0.0.1;Port={Port};Username=postgres;Database=postgres";

    private string _folder = "";
    private string _programs = "";

    public async ValueTask InitializeAsync()
    {
        if (Requirement.PostgreSql.Find() is not { } initdb)
        {
            Missing = Requirement.PostgreSql.Missing;
            return;
        }

        _programs = Path.GetDirectoryName(initdb)!;
        _folder = Directory.CreateTempSubdirectory("s3m-postgres-").FullName;
        Port = LoopbackPort.Free();
        await AsPostgresAsync($"{_programs}/initdb --pgdata={_folder}/data --auth=trust --username=postgres --no-sync --encoding=UTF8 --locale=C");
        await AsPostgresAsync(string.Create(CultureInfo.InvariantCulture,
            $"{_programs}/pg_ctl --pgdata={_folder}/data --log={_folder}/log --wait -o '-c listen_addresses=127.0.0.1 -c port={Port} -c fsync=off -c unix_socket_directories=' start"));
    }

    public async ValueTask DisposeAsync()
    {
        if (Missing is null)
        {
            await AsPostgresAsync($"{_programs}/pg_ctl --pgdata={_folder}/data --mode=immediate stop");
            Directory.Delete(_folder, recursive: true);
        }
    }

    /// <summary>PostgreSQL refuses to run as root, as which containers and build machines often run.</summary>
    private async Task AsPostgresAsync(string command)
    {
        var isRoot = Environment.UserName == "root";
        if (isRoot)
        {
            await ExternalProcess.CaptureAsync("chown", ["postgres", _folder], "/", CancellationToken.None);
        }

        var result = isRoot
            ? await ExternalProcess.CaptureAsync("runuser", ["-u", "postgres", "--", "sh", "-c", $"{command} > /dev/null 2>&1"], "/", CancellationToken.None)
            : await ExternalProcess.CaptureAsync("sh", ["-c", $"{command} > /dev/null 2>&1"], "/", CancellationToken.None);
        Assert.True(result.ExitCode == 0, $"{command} ended with exit code {result.ExitCode}.\n{result.Output}");
    }
}
