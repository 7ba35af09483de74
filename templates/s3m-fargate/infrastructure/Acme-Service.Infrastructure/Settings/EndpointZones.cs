namespace Acme_Service.Infrastructure.Settings;

internal enum EndpointZones
{
    All,
    First,
}
