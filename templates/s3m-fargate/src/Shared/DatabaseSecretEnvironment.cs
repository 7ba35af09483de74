namespace Acme_Service.Shared;

/// <summary>Environment variables by which the infrastructure tells a function where its database's credentials are.</summary>
internal static class DatabaseSecretEnvironment
{
    /// <summary>ARN of a secret of Secrets Manager, in the form that RDS gives to its secrets.</summary>
    public const string Arn = "DATABASE_SECRET_ARN";
}
