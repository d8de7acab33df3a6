using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Staff;
using LegalRequests.Web.Widgets;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Pages.Requests;

public sealed partial class RequestPeoplePage
{
    private IReadOnlyList<RequestPart> parts = [];
    private IReadOnlyList<Choice> choices = [];

    [SupplyParameterFromForm(FormName = "grant", Name = "Form")]
    public GrantInput? Grant { get; set; }

    [SupplyParameterFromForm(FormName = "wall", Name = "Form")]
    public WallInput? Wall { get; set; }

    [SupplyParameterFromForm(FormName = "end-part", Name = "Form")]
    public EndInput? End { get; set; }

    [Inject]
    public required RequestPeople People { get; set; }

    [Inject]
    public required StaffDirectory Directory { get; set; }

    protected override async Task OnInitializedAsync()
    {
        parts = await People.OfAsync(Request.Id, Aborted);
        var everybody = await Directory.EverybodyAsync(Aborted);
        choices = [.. everybody.Where(card => !card.Disabled).Select(card => new Choice(card.Id.ToString(), $"{card.Signature} ({RoleWords.Of(card.Roles)})"))];
    }

    private static string HintOf(RequestPart part) =>
        $"Since {Dates.Instant(part.From)}, by {part.GrantedBy}{(part.Reason.Length > 0 ? $": {part.Reason}" : "")}";

    private async Task GrantAsync()
    {
        if (!Enum.TryParse<Relation>(Grant?.Relation, out var relation))
        {
            Refuse(Refusal.OnField("Relation", "relation.none", "Choose a part."));
            return;
        }

        var form = new GrantRelation.Form(Request.Id, Person(Grant?.StaffId), relation, "", null);

        if (await RunAsync(form, Grant?.CommandId ?? default))
        {
            GoTo(Below("people"), "added");
        }
    }

    private async Task WallAsync()
    {
        if (await RunAsync(new WallOff.Form(Request.Id, Person(Wall?.StaffId), Wall?.Reason ?? ""), Wall?.CommandId ?? default))
        {
            GoTo(Below("people"), "walled");
        }
    }

    private async Task EndAsync()
    {
        if (await RunAsync(new EndRelation.Form(Request.Id, End?.RelationId ?? default), default))
        {
            GoTo(Below("people"), "part-ended");
        }
    }

    private static Guid Person(string? id) => Guid.TryParse(id, out var found) ? found : Guid.Empty;

    public sealed record GrantInput
    {
        public Guid CommandId { get; set; }

        public string? StaffId { get; set; }

        public string? Relation { get; set; }
    }

    public sealed record WallInput
    {
        public Guid CommandId { get; set; }

        public string? StaffId { get; set; }

        public string? Reason { get; set; }
    }

    public sealed record EndInput
    {
        public Guid RelationId { get; set; }
    }
}
