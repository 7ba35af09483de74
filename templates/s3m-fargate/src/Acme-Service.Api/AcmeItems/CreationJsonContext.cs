using System.Text.Json.Serialization;

namespace Acme_Service.Api.AcmeItems;

/// <summary>
/// A body as <see cref="Creation.BodyHash"/> has it: without members that are not set. A version of this service that knows one member more
/// must know the bodies of the version before, whose requests are repeated during a deployment.
/// </summary>
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(AcmeItemRequest))]
internal sealed partial class CreationJsonContext : JsonSerializerContext;
