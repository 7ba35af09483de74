namespace Acme_Service.Infrastructure.Settings;

internal enum ExecutionLogging
{
    Off,
    Errors,
    Info,
}
