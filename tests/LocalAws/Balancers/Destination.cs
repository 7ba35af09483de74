namespace LocalAws.Balancers;

/// <summary>Where a load balancer sends a request: to a container's port, or back with a status.</summary>
internal sealed record Destination(string? Container, int Port, int? Status);
