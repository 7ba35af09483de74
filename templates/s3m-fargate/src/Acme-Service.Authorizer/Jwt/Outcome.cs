namespace Acme_Service.Authorizer.Jwt;

/// <summary>Either a value or the reason why there is none.</summary>
internal readonly record struct Outcome<T>(T? ValueOrNull, Rejection? Rejection)
    where T : class
{
    public T Value => ValueOrNull ?? throw new InvalidOperationException($"There is no value: {Rejection?.Reason}.");

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Rejection rejection) => new(null, rejection);
}
