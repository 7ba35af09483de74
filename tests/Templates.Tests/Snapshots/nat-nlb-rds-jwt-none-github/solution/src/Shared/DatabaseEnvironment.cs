namespace Acme.Orders.Shared;

/// <summary>Environment variables that name a service's PostgreSQL database.</summary>
internal static class DatabaseEnvironment
{
    public const string Host = "DATABASE_HOST";
    public const string Port = "DATABASE_PORT";
    public const string Name = "DATABASE_NAME";
    public const string User = "DATABASE_USER";
    public const string Password = "DATABASE_PASSWORD";

    /// <summary>ARN of a secret with host, port, user and password, in the form that RDS gives to its secrets: the service's own login.</summary>
    public const string SecretArn = "DATABASE_SECRET_ARN";

    /// <summary>Seconds after which a service reads that secret again.</summary>
    public const string RenewalSeconds = "DATABASE_RENEWAL_SECONDS";

    /// <summary>The secret of the server's owner itself, which ECS gives to the container that migrates. No container may read it.</summary>
    public const string OwnerSecret = "DATABASE_OWNER_SECRET";

    /// <summary>Connections of one task.</summary>
    public const string PoolSize = "DATABASE_POOL_SIZE";

    /// <summary>The role that a service logs in as. The user in its secret is this one or, after a rotation, another with the same rights.</summary>
    /// <param name="database">The service's database.</param>
    public static string RoleOf(string database) => $"{database}_service";
}
