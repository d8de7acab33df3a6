using LegalRequests.Boards;
using LegalRequests.Packets;
using LegalRequests.Redaction;
using LegalRequests.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Pages.Redaction;

/// <summary>Shows what can be brought back from a page whose boxes are drawn, beside the same page as it is burned.</summary>
public sealed partial class BreakPage : RequestPage
{
    private const int MostShown = 40;

    private RedactionView? view;
    private BrokenPage? broken;

    [Parameter] public Guid DocumentId { get; set; }

    /// <summary>1-based.</summary>
    [Parameter] public int Page { get; set; }

    /// <summary>Attack both versions now.</summary>
    [SupplyParameterFromQuery] public bool Run { get; set; }

    [Inject] public required RedactionBoard Board { get; set; }

    [Inject] public required RedactionReasons Reasons { get; set; }

    [Inject] public required BreakTrial Trial { get; set; }

    private int Boxes => view?.Marks.Count(mark => !mark.Removed) ?? 0;

    private string Here => Below($"documents/{DocumentId}/break/{Page}");

    private string Verdict => broken is { Burned.Passed: true }
        ? "The burned page holds: nothing under its boxes can be brought back"
        : "The burned page did not hold. It cannot be released: tell the administrator";

    private string DrawnVerdict => broken is { Drawn.Passed: false }
        ? $"The drawn version does not hold: {(broken.Drawn.Findings.Count == 1 ? "1 way" : $"{broken.Drawn.Findings.Count} ways")} to bring back what it covers."
        : "Nothing was found under the drawn boxes either: there is no text under them that can be copied.";

    protected override async Task OnInitializedAsync()
    {
        view = await Board.ReadAsync(Request.Id, DocumentId, Page, Aborted);

        if (view is null)
        {
            Navigation.NotFound();
        }
        else if (Run && Boxes > 0)
        {
            await AttackAsync();
        }
    }

    private async Task AttackAsync()
    {
        var wanted = await AskAsync(new TryToBreak.Form(Request.Id, DocumentId, Page), default);

        if (wanted.Value is not { } page)
        {
            return;
        }

        var result = await Trial.RunAsync(page, Aborted);

        if (result.Value is { } done)
        {
            broken = done;
        }
        else if (result.Refusal is { } refusal)
        {
            Refuse(refusal);
        }
    }
}
