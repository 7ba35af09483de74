namespace Acme_Service.Infrastructure.Services;

internal enum ProcessorArchitecture
{
    Arm64,
    X64,
}
