namespace LocalAws;

/// <summary>
/// A template holds what the local gateway does not imitate. That fails the test, because nothing may pass by being ignored.
/// </summary>
public sealed class NotUnderstoodException(string where, string what) : Exception($"{where}: the local gateway does not understand {what}.");
