namespace LocalAws.Functions;

/// <summary>An event on its way to a function, and the function's answer.</summary>
internal sealed class Invocation(string payload)
{
    private readonly TaskCompletionSource<string> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Id { get; } = Guid.NewGuid().ToString();

    public string Payload => payload;

    /// <summary>Fails with a <see cref="FunctionErrorException"/> if the function does.</summary>
    public Task<string> Answer => _answer.Task;

    public void Succeed(string answer) => _answer.TrySetResult(answer);

    public void Fail(string message) => _answer.TrySetException(new FunctionErrorException(message));
}
