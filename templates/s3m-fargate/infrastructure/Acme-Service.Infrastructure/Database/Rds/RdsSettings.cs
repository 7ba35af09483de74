using System.Text.RegularExpressions;
using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Database;

internal sealed partial record RdsSettings : IChecked
{
    /// <summary>Major version, to which AWS adds the newest minor one, or a full version such as 18.1.</summary>
    public string Version { get; init; } = "18";

    /// <summary>
    /// Whether a deployment may bring another major version than the one that runs, which takes minutes without a database and cannot be
    /// taken back. Set it for that one deployment.
    /// </summary>
    public bool AllowMajorUpgrade { get; init; }

    /// <summary>RDS instance class, such as db.t4g.micro.</summary>
    public string InstanceClass { get; init; } = "db.t4g.micro";

    /// <summary>
    /// Encrypts the storage with a key of your own, which AWS bills, in place of AWS's. An instance keeps the key that it is made with:
    /// a change makes another instance, which begins empty. Set it before the first deployment, or never.
    /// </summary>
    public bool OwnKey { get; init; }

    /// <summary>Keeps a standby in a second zone.</summary>
    public bool MultiAz { get; init; }

    /// <summary>Storage in GiB.</summary>
    public int StorageGiB { get; init; } = 20;

    /// <summary>Size up to which the storage grows by itself.</summary>
    public int MaxStorageGiB { get; init; } = 100;

    /// <summary>Days for which backups are kept; 0 for none.</summary>
    public int BackupDays { get; init; } = 7;

    /// <summary>Days after which each service gets another user and password; 0 for never.</summary>
    public int RotationDays { get; init; } = 30;

    public IEnumerable<string> Problems() =>
        [
            .. Valid.Pattern(Version, ServerVersion, "a PostgreSQL version such as 18 or 18.1"),
            .. Valid.Pattern(InstanceClass, RdsInstanceClass, "an RDS instance class such as db.t4g.micro"),
            .. Valid.Range(StorageGiB, 20, 65_536),
            .. Valid.Range(MaxStorageGiB, StorageGiB + 1, 65_536),
            .. Valid.Range(BackupDays, 0, 35),
            .. Valid.Range(RotationDays, 0, 365),
        ];

    [GeneratedRegex(@"^\d+(\.\d+)?$")]
    private static partial Regex ServerVersion { get; }

    [GeneratedRegex(@"^db\.[a-z0-9]+\.[a-z0-9]+$")]
    private static partial Regex RdsInstanceClass { get; }
}
