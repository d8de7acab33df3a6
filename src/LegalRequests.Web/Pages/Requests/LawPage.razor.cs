using LegalRequests.Boards;
using LegalRequests.Guidance;
using LegalRequests.Requests;
using LegalRequests.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Pages.Requests;

/// <summary>What the packs say of a request, and counsel's answers to what the law leaves to counsel.</summary>
public partial class LawPage : RequestPage
{
    private LawView? view;

    [SupplyParameterFromForm] public LawInput? Form { get; set; }

    [Inject] public required LawBoard Board { get; set; }

    private LegalGuidance Law => view?.Guidance ?? throw new InvalidOperationException("The page shows nothing before it was read.");

    protected override async Task OnInitializedAsync() => view = await Board.ReadAsync(Request.Id, Aborted);

    private string? Typed(DirectionCard card) => Form?.Direction == card.Spoken.Law.Id ? Form.Answer : null;

    private async Task AnswerAsync(DirectionCard card)
    {
        var form = new AnswerDirection.Form(Request.Id, card.Spoken.Law.Id, Form?.Answer ?? "");

        if (await RunAsync(form, Form?.CommandId ?? default))
        {
            GoTo(Below("law"), "law-answered");
        }
    }
}

/// <summary>What the form about a direction says.</summary>
public sealed record LawInput
{
    public Guid CommandId { get; set; }

    public string? Direction { get; set; }

    public string? Answer { get; set; }
}
