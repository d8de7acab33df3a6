using LegalRequests.Boards;
using LegalRequests.Validity;
using LegalRequests.Web.Layout;
using LegalRequests.Web.Pages.Requests;
using LegalRequests.Web.Widgets;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Pages.Validity;

/// <summary>The checklist of a paper's face, and the decision that follows from it.</summary>
public partial class CheckValidity : RequestPage
{
    private static readonly IReadOnlyList<Choice> Results =
    [
        new(nameof(ValidityResult.Valid), "Valid", "It binds us. Records are gathered, the client is told."),
        new(nameof(ValidityResult.Clarify), "To be clarified", "We ask the sender; it comes back here."),
        new(nameof(ValidityResult.Defective), "Defective", "It goes to counsel, who answers the sender."),
    ];

    private ValidityView? view;

    [SupplyParameterFromForm] public ValidityInput? Form { get; set; }

    [Inject] public required ValidityBoard Board { get; set; }

    private IReadOnlyList<Choice> Papers =>
        [.. (view?.Papers ?? []).Select(paper => new Choice(paper.Id.ToString(), $"{OfficeWords.Of(paper.Kind)}: {paper.FileName}"))];

    protected override async Task OnInitializedAsync() => view = await Board.ReadAsync(Request.Id, Aborted);

    private async Task SaveAsync()
    {
        var asked = view?.Questions.Select(it => it.Question.Code) ?? [];
        var answers = asked.Select(code => Form?.For(code)?.ToAnswer(code)).OfType<CheckAnswer>().ToList();

        if (await RunAsync(new AnswerChecks.Form(Request.Id, answers), Form?.CommandId ?? default))
        {
            GoTo(Below("validity"), "saved");
        }
    }

    private async Task ClarifiedAsync()
    {
        if (await RunAsync(new RecordClarification.Form(Request.Id), Form?.CommandId ?? default))
        {
            GoTo(Below("validity"), "saved");
        }
    }

    private async Task ReturnAsync()
    {
        if (await RunAsync(new ReturnPaper.Form(Request.Id, Form?.Reason ?? ""), Form?.CommandId ?? default))
        {
            GoTo(Below(), "saved");
        }
    }

    private async Task DecideAsync()
    {
        if (!Enum.TryParse<ValidityResult>(Form?.Result, out var result))
        {
            Refuse(Refusal.OnField(nameof(ValidityInput.Result), "validity.result-missing", "Choose valid, to be clarified, or defective."));
            return;
        }

        var route = Enum.TryParse<HipaaRoute>(Form?.HipaaRoute, out var chosen) ? chosen : HipaaRoute.None;
        var evidence = Guid.TryParse(Form?.EvidencePaperId, out var paper) ? paper : (Guid?)null;
        var form = new DecideValidity.Form(Request.Id, result, Form?.Compels ?? false, route, evidence, Form?.Note ?? "");

        if (await RunAsync(form, Form?.CommandId ?? default))
        {
            GoTo(Below(), "saved");
        }
    }
}
