namespace LocalAws.Functions;

/// <summary>A function has failed; the message is the <c>errorMessage</c> that it reported.</summary>
public sealed class FunctionErrorException(string message) : Exception(message);
