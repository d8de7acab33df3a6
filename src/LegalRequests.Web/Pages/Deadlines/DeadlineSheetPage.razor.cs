using LegalRequests.Boards;
using LegalRequests.Deadlines;
using LegalRequests.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Pages.Deadlines;

/// <summary>One date: its working, what stood in its place before, and what can be done about it.</summary>
public partial class DeadlineSheetPage : RequestPage
{
    private DeadlinesView? view;
    private DeadlineCard? card;

    [Parameter] public Guid DeadlineId { get; set; }

    [Inject] public required DeadlineBoard Board { get; set; }

    private string Here => Below("deadlines");

    protected override async Task OnInitializedAsync()
    {
        view = await Board.ReadAsync(Request.Id, Aborted);
        card = view.Find(DeadlineId);

        if (card is null)
        {
            Navigation.NotFound();
        }
    }

    private static string Origin(Deadline row) =>
        row.Authority.Length > 0 ? row.Authority : row.PackVersion.Length > 0 ? $"Computed, {row.PackVersion}" : "Set by hand";
}
