namespace NewsSite.Browser.Tests;

/// <summary>Pictures on their way to the site, which wait in the middle of it until the test has done what it does meanwhile.</summary>
internal sealed class HeldUploads
{
    private TaskCompletionSource gate = New();

    internal Task LetGoTask => gate.Task;

    /// <summary>Those that wait, and those that come.</summary>
    public void LetGo() => gate.TrySetResult();

    /// <summary>Those that come from now on wait again.</summary>
    public void HoldAgain() => gate = New();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
