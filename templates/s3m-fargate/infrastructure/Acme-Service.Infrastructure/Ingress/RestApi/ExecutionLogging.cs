namespace Acme_Service.Infrastructure.Ingress;

internal enum ExecutionLogging
{
    Off,
    Errors,
    Info,
}
