namespace Nmap.Notifications.Sending;

/// <summary>Wakes this node's round as soon as a letter was saved; letters of other nodes are seen within a second.</summary>
internal sealed class PostSignal
{
    private volatile TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Raise() => Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    public Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancel)
        => Task.WhenAny(_next.Task, Task.Delay(atMost, clock, cancel));
}
