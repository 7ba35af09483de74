namespace Acme_Service.Infrastructure.Network;

internal enum EndpointZones
{
    All,
    First,
}
