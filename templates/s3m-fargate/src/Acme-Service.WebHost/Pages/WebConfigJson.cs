using System.Text.Json;
using System.Text.Json.Serialization;

namespace Acme_Service.WebHost.Pages;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WebConfig))]
internal sealed partial class WebConfigJson : JsonSerializerContext;
