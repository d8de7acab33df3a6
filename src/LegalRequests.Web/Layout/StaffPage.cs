using LegalRequests.Operations;
using LegalRequests.Web.SignIn;
using LegalRequests.Web.Widgets;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Layout;

/// <summary>
/// What a page of a signed-in person has at hand. <see cref="RunAsync"/> runs an operation and, when it is refused,
/// puts the refusal into <see cref="Errors"/> and the matching status on the answer, so that the page shows itself again.
/// </summary>
public abstract class StaffPage : OpenFormPage
{
    [Inject] public required PageCaller Caller { get; set; }

    [Inject] public required OperationRunner Runner { get; set; }

    /// <summary>Runs an operation as the person who sent this.</summary>
    /// <param name="commandId">The posted hidden field.</param>
    /// <returns>True when it was done; then answer with <see cref="GoTo"/>.</returns>
    protected async Task<bool> RunAsync<TResult>(IForm<TResult> form, Guid commandId) =>
        (await AskAsync(form, commandId)).Done;

    /// <summary>As <see cref="RunAsync"/>, for pages whose one text box stands for a field that each operation names in its own way.</summary>
    /// <param name="shownAs">The box at which a refusal of a field is shown.</param>
    protected async Task<bool> RunAsync<TResult>(IForm<TResult> form, Guid commandId, string shownAs) =>
        (await AskAsync(form, commandId, shownAs)).Done;

    /// <summary>As <see cref="RunAsync"/>, for pages that need what the operation gives.</summary>
    protected async Task<Outcome<TResult>> AskAsync<TResult>(IForm<TResult> form, Guid commandId, string? shownAs = null)
    {
        var outcome = await Runner.RunAsync(form, Caller.For(commandId), Aborted);

        if (outcome.Refusal is { } refusal)
        {
            Refuse(shownAs is null || refusal.Field is null ? refusal : refusal with { Field = shownAs });
        }

        return outcome;
    }
}

/// <summary>A page about one request: its route starts <c>/requests/{Number}</c>, and the gate has let this person through.</summary>
public abstract class RequestPage : StaffPage
{
    [Parameter] public string Number { get; set; } = "";

    protected LegalRequests.Boards.RequestHeading Request => Caller.Request;

    /// <summary>An address below this request: <c>Below("documents")</c>.</summary>
    protected string Below(string path = "") => path.Length == 0 ? $"/requests/{Number}" : $"/requests/{Number}/{path}";
}
