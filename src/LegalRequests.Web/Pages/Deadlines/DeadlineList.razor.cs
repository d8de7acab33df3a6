using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Deadlines;
using LegalRequests.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Pages.Deadlines;

/// <summary>The dates of a request, what would move them, and what counsel must find out.</summary>
public partial class DeadlineList : RequestPage
{
    private DeadlinesView? view;

    [SupplyParameterFromForm] public DeadlineInput? Form { get; set; }

    [Inject] public required DeadlineBoard Board { get; set; }

    private string Here => Below("deadlines");

    private bool MayManage => Caller.May(Permission.ManageDeadlines) && view?.Over == false;

    /// <summary>What waits for a decision, and what was just sent although somebody was faster.</summary>
    private IEnumerable<ProposalCard> Proposals => (view?.Proposals ?? [])
        .Where(card => card.Proposal.State == ProposalState.Open || IsPosted(card.Proposal.Id));

    private IEnumerable<CounselTask> Tasks => (view?.Tasks ?? []).Where(task => task.ClosedAt is null || IsPosted(task.Id));

    private (string Verb, string Place)? MainAction =>
        !MayManage ? null
        : Proposals.Any() ? ("Decide what moves", "proposals")
        : Tasks.Any() ? ("Answer the questions", "questions")
        : null;

    protected override async Task OnInitializedAsync() => view = await Board.ReadAsync(Request.Id, Aborted);

    private bool IsPosted(Guid id) => PostedForm.EndsWith(id.ToString("N"), StringComparison.Ordinal);

    private async Task AcceptAsync(Guid proposalId)
    {
        if (await RunAsync(new AcceptProposal.Form(Request.Id, proposalId), Command))
        {
            GoTo(Here, "date-moved");
        }
    }

    private async Task KeepAsync(Guid proposalId)
    {
        if (await RunAsync(new RefuseProposal.Form(Request.Id, proposalId, Text), Command, "Text"))
        {
            GoTo(Here, "date-kept");
        }
    }

    private async Task AnswerAsync(Guid taskId)
    {
        if (await RunAsync(new AnswerCounselTask.Form(Request.Id, taskId, Text), Command, "Text"))
        {
            GoTo(Here, "answered");
        }
    }

    private string Text => Form?.Text ?? "";

    private Guid Command => Form?.CommandId ?? default;
}

/// <summary>What a form about a date says in words.</summary>
public sealed record DeadlineInput
{
    public Guid CommandId { get; set; }

    public string? Text { get; set; }
}
