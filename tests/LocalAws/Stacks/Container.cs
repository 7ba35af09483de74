namespace LocalAws.Stacks;

/// <summary>A container of an ECS task.</summary>
internal sealed record Container(string Name, IReadOnlyList<int> Ports, IReadOnlyDictionary<string, string> Environment);
