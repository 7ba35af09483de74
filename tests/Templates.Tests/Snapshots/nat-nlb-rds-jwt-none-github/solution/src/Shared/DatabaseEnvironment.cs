namespace Acme.Orders.Shared;

/// <summary>Environment variables by which the infrastructure tells a service its PostgreSQL database.</summary>
internal static class DatabaseEnvironment
{
    public const string Host = "DATABASE_HOST";
    public const string Port = "DATABASE_PORT";
    public const string Name = "DATABASE_NAME";
    public const string User = "DATABASE_USER";
    public const string Password = "DATABASE_PASSWORD";

    /// <summary>Connections of one task.</summary>
    public const string PoolSize = "DATABASE_POOL_SIZE";
}
