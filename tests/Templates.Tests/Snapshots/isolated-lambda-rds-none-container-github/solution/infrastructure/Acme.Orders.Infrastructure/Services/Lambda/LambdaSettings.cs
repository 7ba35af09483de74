using Acme.Orders.Infrastructure.Settings;

namespace Acme.Orders.Infrastructure.Services;

/// <summary>Settings of the services as functions.</summary>
internal sealed record LambdaSettings : IChecked
{
    /// <summary>Processor of the functions; images are built for it.</summary>
    public ProcessorArchitecture Architecture { get; init; } = ProcessorArchitecture.Arm64;

    /// <summary>
    /// Requests that a service may serve at once; callers of more get an error. The account's other functions lose as much, and Lambda
    /// refuses a reservation that leaves them fewer than 100, or 10 in a new account, which has no more. On PostgreSQL each of them
    /// holds up to two connections, and an instance takes a limited number for all services together: about 80 on a db.t4g.micro, 450
    /// on a db.t4g.medium. Null for no limit but the account's.
    /// </summary>
    public int? ReservedConcurrency { get; init; }

    /// <summary>Instances of each service that are kept warm, and billed all the time. Null for none.</summary>
    public int? ProvisionedConcurrency { get; init; }

    public IEnumerable<string> Problems() =>
        [
            .. ReservedConcurrency is { } reserved ? Valid.Range(reserved, 1, 100_000, nameof(ReservedConcurrency)) : [],
            .. ProvisionedConcurrency is { } provisioned
                ? Valid.Range(provisioned, 1, ReservedConcurrency ?? 100_000, nameof(ProvisionedConcurrency))
                : [],
        ];
}
