namespace Acme_Service.Infrastructure.Settings;

internal enum ProcessorArchitecture
{
    Arm64,
    X64,
}
