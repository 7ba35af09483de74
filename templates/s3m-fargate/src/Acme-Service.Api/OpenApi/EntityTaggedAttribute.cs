namespace Acme_Service.Api.OpenApi;

/// <summary>Marks the body of an answer that comes with an ETag.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class EntityTaggedAttribute : Attribute;
